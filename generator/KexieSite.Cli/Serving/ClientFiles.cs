using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace KexieSite.Cli.Serving;

/// <summary>The preview's own script and stylesheet. They come from the same origin as the pages, so that the pages' strict policy holds for them too.</summary>
internal static class ClientFiles
{
    private static readonly FrozenDictionary<string, PageAnswer> Files = new[]
    {
        Read("preview.js", "text/javascript; charset=utf-8"),
        Read("preview.css", "text/css; charset=utf-8"),
    }.ToFrozenDictionary();

    /// <summary>The file of an address; null for another address.</summary>
    public static PageAnswer? Find(string path) => Files.GetValueOrDefault(path);

    private static KeyValuePair<string, PageAnswer> Read(string name, string type)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream("preview/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return KeyValuePair.Create(PreviewApplication.Own + name, new PageAnswer(StatusCodes.Status200OK, type, bytes.ToArray()));
    }
}
