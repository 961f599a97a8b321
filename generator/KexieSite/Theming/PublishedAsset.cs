using System.Collections.Immutable;

namespace KexieSite.Theming;

/// <summary>
/// An asset as it is published: under a name that changes with its content, so that browsers and proxies may keep it for
/// good, and with the references inside it leading to such names.
/// </summary>
/// <param name="Path">The path that templates and stylesheets write: <c>css/site.css</c>.</param>
/// <param name="PublishedPath">The path below <c>/assets/</c>: <c>css/site.3f9a1c2b.css</c>.</param>
/// <param name="Bytes">The content.</param>
public sealed record PublishedAsset(string Path, string PublishedPath, ImmutableArray<byte> Bytes);
