namespace KexieSite.Searching;

/// <summary>A file of the search index.</summary>
/// <param name="Folder">The folder below <c>/search/</c>; empty for that folder itself.</param>
/// <param name="Name">Its name, which changes with its bytes.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record SearchFile(string Folder, string Name, ReadOnlyMemory<byte> Bytes);
