using KexieSite.Diagnostics;
using KexieSite.Loading;
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
                ? PublishingRules.PlaceOverlaps.At(null, null, options.To, around)
            : own.Prepend(site).FirstOrDefault(folder => places.Any(place => FolderPath.IsWithin(folder, place))) is { } inside
                ? PublishingRules.PlaceOverlaps.At(null, null, options.To, inside)
            : null;
    }

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
