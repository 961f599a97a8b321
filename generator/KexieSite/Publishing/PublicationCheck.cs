using KexieSite.Checking;
using KexieSite.Checking.Silencing;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Writing;

namespace KexieSite.Publishing;

/// <summary>What can be wrong with a publication before anything is looked at closely.</summary>
internal static class PublicationCheck
{
    /// <summary>The served folder must not lie where the site is written, nor the other way round. Null where it does not.</summary>
    public static Diagnostic? Overlap(PublishOptions options, string output)
    {
        string[] places = [options.To, FolderPath.Real(options.To)];
        var site = FolderPath.Real(options.SiteFolder);
        string[] own = [FolderPath.Real(output), Path.Join(site, "content"), Path.Join(site, "themes")];
        return own.FirstOrDefault(folder => places.Any(place => FolderPath.IsWithin(place, folder))) is { } around
                ? Overlapping(options.To, around)
            : own.Prepend(site).FirstOrDefault(folder => places.Any(place => FolderPath.IsWithin(folder, place))) is { } inside
                ? Overlapping(options.To, inside)
            : null;
    }

    private static Diagnostic Overlapping(string to, string own) =>
        PublishingRules.PlaceOverlaps.At(null, null, to, FolderPath.Real(to) == own ? new TextKey("publish.overlap.same") : new TextKey("publish.overlap.other", own));

    /// <summary>Why the built site is not meant for everybody.</summary>
    public static IEnumerable<Diagnostic> Notes(IEnumerable<string> notes, string output)
    {
        foreach (var note in notes)
        {
            if (BuildNotes.UrlOf(note) is { } url)
            {
                yield return PublishingRules.OutputForOtherUrl.At(null, null, output, url);
            }
            else if (note is BuildNotes.Drafts or BuildNotes.Future)
            {
                yield return (note == BuildNotes.Drafts ? PublishingRules.OutputWithDrafts : PublishingRules.OutputWithFuture).At(null, null, output);
            }
        }
    }

    /// <summary>
    /// What a new site begins with and no reader should meet, as <c>kexie check</c> finds it in the sources; silenced as there. Nothing where
    /// site.yml cannot be read: a build tells that.
    /// </summary>
    /// <param name="siteFolder">The site's folder.</param>
    /// <param name="notes">What the build said of itself.</param>
    /// <param name="clock">Tells the day: what is not published today is not looked at.</param>
    public static IEnumerable<Diagnostic> Placeholders(string siteFolder, IEnumerable<string> notes, TimeProvider clock)
    {
        var tree = SourceTree.List(siteFolder);
        var read = SiteConfiguration.Read(tree, notes.Select(BuildNotes.UrlOf).OfType<string>().FirstOrDefault());
        if (read.Value is not { } config || read.HasErrors)
        {
            return [];
        }

        var samples = tree.Texts.AsParallel().AsOrdered().Select(tree.ReadText).Where(file => PlaceholderCheck.MayBeSample(file.Text)).ToList();
        var documents = samples.ConvertAll(file => DocumentReader.Read(file, config.Html));
        var site = SiteAssembly.Assemble(config, documents, new AssemblyOptions(config.TimeZone.Today(clock), Drafts: false, Future: false)).Value;
        var items = site.Items.ToDictionary(item => item.Source);
        var manuscripts = samples.Zip(documents).Where(pair => items.ContainsKey(pair.First.Path))
            .Select(pair => Manuscript.Of(pair.First, pair.Second.Value.FrontMatter, items[pair.First.Path])).ToList();
        var found = PlaceholderCheck.Check(config).Concat(manuscripts.SelectMany(PlaceholderCheck.Check)).ToList();
        return Silencer.Apply(found, [.. SilenceReader.Of(config.Check, tree.SiteFolder), .. manuscripts.SelectMany(SilenceReader.Of)], _ => false)
            .Where(finding => found.Contains(finding)).Select(finding => finding.Diagnostic);
    }

    /// <summary>
    /// What was written after the build is not in it; so is everything whose build failed. Null where nothing was. A file whose time is
    /// still to come says nothing.
    /// </summary>
    public static Diagnostic? Newer(string siteFolder, DateTimeOffset built, DateTimeOffset now)
    {
        var newer = SourceTree.List(siteFolder).Files.Prepend(SourceTree.Configuration)
            .Where(file => File.GetLastWriteTimeUtc(file.In(siteFolder)) is var time && time > built.UtcDateTime && time <= now.UtcDateTime).ToList();
        return newer.Count == 0 ? null : PublishingRules.ContentIsNewer.At(null, null, newer.Count, newer[0].Value);
    }
}
