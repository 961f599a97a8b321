using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace KexieSite.Cli.Serving;

/// <summary>
/// The preview's own script and stylesheet. They come from the same origin as the pages, so that the pages' strict policy holds for them too, and are named
/// after their content, so that the browser keeps them from one loading of a page to the next.
/// </summary>
internal static class ClientFiles
{
    private static readonly (string Address, PageAnswer Answer) TheScript = Read("js", "text/javascript; charset=utf-8");
    private static readonly (string Address, PageAnswer Answer) TheStylesheet = Read("css", "text/css; charset=utf-8");

    private static readonly FrozenDictionary<string, PageAnswer> Files =
        new[] { TheScript, TheStylesheet }.ToFrozenDictionary(file => file.Address, file => file.Answer, StringComparer.Ordinal);

    /// <summary>The address of the script.</summary>
    public static string Script => TheScript.Address;

    /// <summary>The address of the stylesheet.</summary>
    public static string Stylesheet => TheStylesheet.Address;

    /// <summary>The file of an address; null for another address.</summary>
    public static PageAnswer? Find(string path) => Files.GetValueOrDefault(path);

    private static (string Address, PageAnswer Answer) Read(string extension, string type)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream($"preview/preview.{extension}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        return ($"{PreviewApplication.Own}preview.{digest}.{extension}", new PageAnswer(StatusCodes.Status200OK, type, bytes) { IsLasting = true });
    }
}
