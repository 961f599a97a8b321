using System.Buffers;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Parsing;

/// <summary>
/// Says where a written address leads. Whatever it accepts is safe: an outside address begins with one of four schemes,
/// and every other one is a path that planning turns into an address of the site.
/// </summary>
internal static class LinkReader
{
    // What a browser escapes anyway, and what would end an address early in other places (feeds, plain text).
    private static readonly SearchValues<char> EscapedOutside = SearchValues.Create(" \"<>\\^`{|}\u007F\uFDD0\uFDD1");

    /// <summary>The target, or the rule that the address breaks and what its texts need.</summary>
    public static Reading Read(string written, SourcePath file)
    {
        var address = AsBrowsersReadIt(written);
        if (address.Length == 0)
        {
            return new Reading(null, MarkdownRules.EmptyLink, []);
        }

        if (address[0] == '#')
        {
            return new LinkTarget.SameDocument(Decode(address[1..]));
        }

        if (MeantAddress(address) is { } meant)
        {
            return new Reading(null, MarkdownRules.MistypedAddress, [written, meant]);
        }

        return Scheme(address) is { } scheme ? ReadOutside(scheme, address) : ReadInside(address.Replace('\\', '/'), file);
    }

    private static Reading ReadOutside(string scheme, string address)
    {
        if (scheme is not ("http" or "https" or "mailto" or "tel"))
        {
            return new Reading(null, MarkdownRules.ForbiddenScheme, [scheme]);
        }

        var rest = address[(scheme.Length + 1)..];
        var hasHost = rest.Length > 2 && rest.StartsWith("//", StringComparison.Ordinal) && rest[2] is not ('/' or '\\' or '?' or '#');
        return scheme is "mailto" or "tel" || hasHost
            ? new LinkTarget.Outside(scheme + ":" + Escape(rest))
            : new Reading(null, MarkdownRules.MistypedAddress, [address, scheme + "://" + rest.TrimStart('/', '\\')]);
    }

    private static Reading ReadInside(string address, SourcePath file)
    {
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return ReadOutside("https", "https:" + address);
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Decode(address[(hash + 1)..]);
        var located = hash < 0 ? address : address[..hash];
        var mark = located.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? "" : Escape(located[mark..]);
        var path = Decode(mark < 0 ? located : located[..mark]);
        if (path.Any(c => char.IsControl(c) || c is '\uFFFD' or >= '\uFDD0' and <= '\uFDEF'))
        {
            return new Reading(null, MarkdownRules.UnsafeAddress, [address]);
        }

        if (path.Length == 0)
        {
            return new LinkTarget.SameDocument(fragment);
        }

        return path[0] == '/' ? ReadAddress(path, query, fragment) : ReadFile(path, fragment, file);
    }

    private static Reading ReadAddress(string path, string query, string fragment) =>
        UrlPath.TryParse(path) is { } address
            ? new LinkTarget.Address(address, query, fragment)
            : new Reading(null, MarkdownRules.UnsafeAddress, [path]);

    private static Reading ReadFile(string path, string fragment, SourcePath file) =>
        file.Folder.Combine(path) is { } target
            ? new LinkTarget.File(target, fragment)
            : new Reading(null, MarkdownRules.LeavesSite, [path]);

    // The URL Standard: white space and controls at both ends, tabs and line ends anywhere, are dropped before parsing.
    private static string AsBrowsersReadIt(string written)
    {
        var start = 0;
        var end = written.Length;
        while (start < end && written[start] <= ' ')
        {
            start++;
        }

        while (end > start && written[end - 1] <= ' ')
        {
            end--;
        }

        var trimmed = written[start..end];
        return trimmed.AsSpan().ContainsAny('\t', '\n', '\r') ? string.Concat(trimmed.Where(c => c is not ('\t' or '\n' or '\r'))) : trimmed;
    }

    private static string? Scheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0
            && char.IsAsciiLetter(address[0])
            && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        return isScheme ? address[..colon].ToLowerInvariant() : null;
    }

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    // The mistakes a Chinese keyboard invites, and an address copied without its beginning.
    private static string? MeantAddress(string address)
    {
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return "https://" + address;
        }

        var isWide = address.StartsWith("http：", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https：", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http:／", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https:／", StringComparison.OrdinalIgnoreCase);
        return isWide ? address.Replace('：', ':').Replace('／', '/').Replace('．', '.').Replace('。', '.') : null;
    }

    private static string Decode(string encoded) =>
        encoded.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(encoded) : encoded;

    private static string Escape(string address)
    {
        if (!address.Any(NeedsEscape))
        {
            return address;
        }

        var escaped = new StringBuilder(address.Length + 16);
        foreach (var c in address)
        {
            _ = NeedsEscape(c)
                ? escaped.Append(Uri.HexEscape(c < 0x80 ? c : '?'))
                : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(char c) => char.IsControl(c) || EscapedOutside.Contains(c);

    /// <summary>Either a target or a broken rule.</summary>
    internal readonly record struct Reading(LinkTarget? Target, DiagnosticRule? Broken, object[] Arguments)
    {
        public static implicit operator Reading(LinkTarget target) => new(target, null, []);
    }
}
