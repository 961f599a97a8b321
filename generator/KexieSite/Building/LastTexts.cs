using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Model.Keeping;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Building;

/// <summary>What the last build read of texts, some of which were edited since.</summary>
/// <param name="kept">What was kept of them.</param>
/// <param name="sources">What <see cref="SourceSurvey"/> says of all files.</param>
/// <param name="edited">The texts that were edited.</param>
internal sealed class LastTexts(byte[] kept, ImmutableArray<string> sources, IReadOnlySet<SourcePath> edited)
{
    private readonly Lazy<Dictionary<string, string>> identities = new(() => SourceSurvey.Identities(sources));
    private Dictionary<SourcePath, Candidate> texts = [];
    private volatile bool isOvertaken;

    /// <summary>Whether a text could not be read again as it was, because somebody has written to it meanwhile: then nothing of this holds.</summary>
    public bool IsOvertaken => isOvertaken;

    /// <summary>Reads what was kept; what is read of a file after all is what it holds now.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="config">What <c>site.yml</c> says, which has not changed either.</param>
    public void Read(SourceTree tree, SiteConfig config) => texts = KeptCandidates.Read(kept, config, path => Text(path, tree, config));

    /// <summary>What the last build understood of a text; null where it was not kept.</summary>
    public Candidate? Find(SourcePath path) => texts.GetValueOrDefault(path);

    /// <summary>The same, of a text that was not edited.</summary>
    public Candidate? FindUnchanged(SourcePath path) => edited.Contains(path) ? null : Find(path);

    /// <summary>Whether a text was edited.</summary>
    public bool IsEdited(SourcePath path) => edited.Contains(path);

    // Looked at after the reading: what was read is what was kept only while nobody writes to the file.
    private BodyText Text(SourcePath path, SourceTree tree, SiteConfig config)
    {
        var body = DocumentReader.ReadBody(tree.ReadText(path), config.Html);
        if (FileIdentity.At(path.In(tree.SiteFolder))?.ToString() != identities.Value[path.Value])
        {
            isOvertaken = true;
            throw new IOException($"{path} was written to while the site was built");
        }

        return body.Text.Value;
    }
}
