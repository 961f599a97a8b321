using KexieSite.Model;

namespace KexieSite.Indexing;

/// <summary>What is linked from below an item.</summary>
/// <param name="Older">The item before it in time in its section (上一篇), or null.</param>
/// <param name="Newer">The item after it in time in its section (下一篇), or null.</param>
public sealed record ItemNeighbours(ContentItem? Older, ContentItem? Newer);
