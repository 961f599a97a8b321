using System.Collections.Immutable;
using System.Security.Cryptography;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;

namespace KexieSite.Building;

/// <summary>The configuration of a live site; while site.yml is broken or gone, the last good one stays.</summary>
internal sealed class LiveConfiguration
{
    private string? digest;
    private SiteConfig? good;

    /// <summary>What the site goes by: the last one without an error, else what can be read of it; null where there never was a site.yml.</summary>
    public SiteConfig? Current { get; private set; }

    /// <summary>What was found in site.yml as it is.</summary>
    public ImmutableArray<Diagnostic> Found { get; private set; } = [];

    /// <summary>Whether <see cref="Current"/> is an older version than what the file holds.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Reads site.yml where it has changed.</summary>
    /// <param name="tree">The site's files.</param>
    /// <param name="baseUrl">Takes the place of <c>url</c>; null to keep it.</param>
    /// <returns>Whether it has changed.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool Update(SourceTree tree, string? baseUrl)
    {
        var file = SourceTree.Configuration.In(tree.SiteFolder);
        var now = File.Exists(file) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))) : "";
        if (now == digest)
        {
            return false;
        }

        var read = SiteConfiguration.Read(tree, baseUrl);
        good = read.HasErrors ? good : read.Value;
        var isGone = now.Length == 0 && good is not null;
        (digest, Found, IsHeld, Current) = (now, isGone ? [LoadingRules.SiteGone.At(SourceTree.Configuration, null)] : read.Diagnostics, read.HasErrors && good is not null, good ?? read.Value);
        return true;
    }
}
