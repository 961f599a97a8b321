using KexieSite.Configuration;
using KexieSite.Diagnostics;

namespace KexieSite.Loading;

/// <summary>The first step of every command that makes pages: what site.yml says, with what the command line says instead.</summary>
internal static class SiteConfiguration
{
    /// <summary>Reads site.yml; null where there is none.</summary>
    /// <param name="tree">The site's files.</param>
    /// <param name="baseUrl">Takes the place of <c>url</c>; null to keep it.</param>
    public static Checked<SiteConfig?> Read(SourceTree tree, string? baseUrl)
    {
        if (!File.Exists(SourceTree.Configuration.In(tree.SiteFolder)))
        {
            return new(null, [LoadingRules.NoSite.At(null, null, tree.SiteFolder)]);
        }

        var file = tree.ReadText(SourceTree.Configuration);
        var (config, found) = SiteConfigReader.Read(file.Text, file.Path);
        found = [.. file.Diagnostics, .. found];
        if (baseUrl is null)
        {
            return new(config, found);
        }

        return SiteUrl.TryParse(baseUrl) is { } url
            ? new(config with { Url = url, Declared = config.Url }, found)
            : new(config, found.Add(ConfigurationRules.Url.At(null, null, baseUrl)));
    }
}
