using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KexieSite.Diagnostics;

namespace KexieSite.Theming;

/// <summary>
/// Gives every asset the name under which it is published. The hash in it is that of the file and of all files that it
/// refers to, directly or by others, so that files may refer to each other in a circle and a changed picture still gives
/// the stylesheet that shows it a new name.
/// </summary>
internal sealed class AssetPublication
{
    // Enough that two versions of one file never share a name; the path keeps different files apart.
    private const int HashDigits = 8;

    // Any address will do: references are read relative to it and written relative to it.
    private static readonly Uri Root = new("https://theme.invalid/assets/");

    private readonly Dictionary<string, byte[]> contents;
    private readonly Dictionary<string, ImmutableArray<(AssetReference Reference, string Path)>> references = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> found = [];

    private AssetPublication(ImmutableArray<ThemeAsset> assets) =>
        contents = assets.ToDictionary(a => a.Path, a => a.ReadAllBytes(), StringComparer.Ordinal);

    /// <summary>The assets as they are published, in the order given; a stylesheet that names a missing file is an error at its line.</summary>
    /// <exception cref="IOException">An asset cannot be read.</exception>
    public static Checked<ImmutableArray<PublishedAsset>> Of(ImmutableArray<ThemeAsset> assets)
    {
        var publication = new AssetPublication(assets);
        foreach (var asset in assets)
        {
            publication.references[asset.Path] = publication.Resolve(asset);
        }

        return new([.. assets.Select(publication.Publish)], [.. publication.found]);
    }

    /// <summary>A path with a hash before the ending of its name.</summary>
    public static string Hashed(string path, string hash)
    {
        var ending = Path.GetExtension(path);
        return $"{path[..^ending.Length]}.{hash}{ending}";
    }

    private ImmutableArray<(AssetReference Reference, string Path)> Resolve(ThemeAsset asset)
    {
        var resolved = ImmutableArray.CreateBuilder<(AssetReference, string)>();
        var text = AssetReference.IsReadIn(asset.Path) ? Text(asset.Path) : "";
        foreach (var reference in AssetReference.In(asset.Path, text))
        {
            if (PathOf(reference.Written, asset) is not { } path)
            {
                continue;
            }

            if (contents.ContainsKey(path))
            {
                resolved.Add((reference, path));
            }
            else if (AssetReference.IsStylesheet(asset.Path))
            {
                found.Add(ThemeRules.NoSuchReference.At(asset.File, Span(text, reference), asset.Theme, asset.Path, reference.Written));
            }
        }

        return resolved.DrainToImmutable();
    }

    /// <summary>The asset that is meant; null for an address outside the theme: a data URL, another site, another folder of this one.</summary>
    private static string? PathOf(string written, ThemeAsset asset)
    {
        if (written.StartsWith('#') || !Uri.TryCreate(Address(asset.Path), written, out var uri) || uri.Host != Root.Host)
        {
            return null;
        }

        var isAsset = uri.AbsolutePath.StartsWith(Root.AbsolutePath, StringComparison.Ordinal);
        return isAsset ? Uri.UnescapeDataString(uri.AbsolutePath[Root.AbsolutePath.Length..]) : written.StartsWith('/') ? null : uri.AbsolutePath;
    }

    private PublishedAsset Publish(ThemeAsset asset)
    {
        var bytes = contents[asset.Path];
        var own = references[asset.Path];
        return new PublishedAsset(
            asset.Path, PublishedPath(asset.Path), ImmutableCollectionsMarshal.AsImmutableArray(own.IsEmpty ? bytes : Encoding.UTF8.GetBytes(Rewritten(asset.Path, own))));
    }

    private string Rewritten(string path, ImmutableArray<(AssetReference Reference, string Path)> own)
    {
        var text = Text(path);
        var rewritten = new StringBuilder();
        var done = 0;
        foreach (var (reference, target) in own)
        {
            var written = reference.Written;
            var rest = written.IndexOfAny(['?', '#']) is var end and >= 0 ? written[end..] : "";
            rewritten.Append(text, done, reference.Start - done).Append(Relative(path, PublishedPath(target))).Append(rest);
            done = reference.Start + written.Length;
        }

        return rewritten.Append(text, done, text.Length - done).ToString();
    }

    private string PublishedPath(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Reachable(path))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{contents[file].Length}\n"));
            hash.AppendData(contents[file]);
        }

        return Hashed(path, Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits]);
    }

    private SortedSet<string> Reachable(string path)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal) { path };
        var open = new Stack<string>([path]);
        while (open.TryPop(out var next))
        {
            foreach (var (_, target) in references[next].Where(r => reached.Add(r.Path)))
            {
                open.Push(target);
            }
        }

        return reached;
    }

    private string Text(string path) => Encoding.UTF8.GetString(contents[path]);

    private static Uri Address(string path) => new(Root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));

    // A module is only found by a path that begins with a dot.
    private static string Relative(string from, string to) =>
        Address(from).MakeRelativeUri(Address(to)).OriginalString is var path && path.StartsWith('.') ? path : "./" + path;

    private static SourceSpan Span(string text, AssetReference reference)
    {
        var before = text.AsSpan(0, reference.Start);
        return SourceSpan.OnLine(before.Count('\n') + 1, reference.Start - before.LastIndexOf('\n'), reference.Written.Length);
    }
}
