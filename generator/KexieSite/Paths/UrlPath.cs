using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KexieSite.Paths;

/// <summary>
/// The address of one output inside the site, from the site's root: <c>/activities/2021/quanguokepuri/</c> for a page,
/// <c>/feed.xml</c> for a file. Kept decoded; <see cref="Encoded"/> is what goes into <c>href</c>.
/// No segment is empty, <c>.</c> or <c>..</c>, so an address never leaves the output folder.
/// </summary>
public readonly record struct UrlPath : IComparable<UrlPath>
{
    private const int MostBytes = 200; // most file systems end at 255 bytes of UTF-8 for one name

    private static readonly SearchValues<char> Reserved = SearchValues.Create("/\\:*?\"<>|#%&");

    private static readonly SearchValues<char> Unreserved = SearchValues.Create("/-_.~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Windows keeps these names for devices, whatever the ending.
    private static readonly FrozenSet<string> Devices =
        new[] { "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string? value;

    private UrlPath(string value) => this.value = value;

    /// <summary>The home page, <c>/</c>.</summary>
    public static UrlPath Root { get; } = new("/");

    /// <summary>The address as it is read by people: begins with <c>/</c>, a page ends with <c>/</c>.</summary>
    public string Value => value ?? "/";

    /// <summary>Whether the address is a page's (its file is <c>index.html</c> in a folder).</summary>
    public bool IsPage => Value.EndsWith('/');

    /// <summary>The file below the output folder that answers for this address, with <c>/</c>.</summary>
    public string OutputFile => IsPage ? Value[1..] + "index.html" : Value[1..];

    /// <summary>The address with every segment percent-encoded after RFC 3986.</summary>
    public string Encoded => !Value.AsSpan().ContainsAnyExcept(Unreserved) ? Value : string.Join('/', Value.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Reads an address such as <c>/old/page.html</c> or <c>old/</c>; null when a segment is not safe.</summary>
    public static UrlPath? TryParse(string address)
    {
        var path = address.StartsWith('/') ? address[1..] : address;
        if (path.Length == 0)
        {
            return Root;
        }

        var segments = (path.EndsWith('/') ? path[..^1] : path).Split('/');
        return segments.All(IsSafeSegment) ? new UrlPath("/" + path) : null;
    }

    /// <summary>The page below this page: <c>/years/</c> and <c>2021</c> make <c>/years/2021/</c>.</summary>
    /// <exception cref="ArgumentException">The segment is not safe: a bug of the caller.</exception>
    public UrlPath Page(string segment) => new(Below(segment, "/"));

    /// <summary>The file below this page: <c>/data/</c> and <c>reports.csv</c> make <c>/data/reports.csv</c>.</summary>
    /// <exception cref="ArgumentException">The segment is not safe: a bug of the caller.</exception>
    public UrlPath File(string name) => new(Below(name, ""));

    /// <summary>The page that is meant where its last slash was left out: <c>/about</c> for <c>/about/</c>. An address with an ending is a file's.</summary>
    public UrlPath AsPage() => IsPage || Path.GetExtension(Value).Length > 0 ? this : new(Value + "/");

    /// <summary>Page <paramref name="number"/> of a list: the list's own address for 1, <c>…/page/2/</c> for 2.</summary>
    public UrlPath Paged(int number) => number == 1 ? this : Page("page").Page(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether <paramref name="segment"/> can stand in an address and in a file name on every system.</summary>
    public static bool IsSafeSegment(string segment) =>
        segment.Length > 0
        && Encoding.UTF8.GetByteCount(segment) <= MostBytes
        && !segment.StartsWith('.')
        && !segment.EndsWith('.')
        && !char.IsWhiteSpace(segment[0])
        && !char.IsWhiteSpace(segment[^1])
        && !segment.AsSpan().ContainsAny(Reserved)
        && !HasControl(segment)
        && !Devices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(BeforeDot(segment));

    /// <summary>Whether a text that a person wrote can be a slug: letters and digits of ASCII, divided by single hyphens.</summary>
    public static bool IsSlug(string text) =>
        IsSafeSegment(text) && text.Split('-').All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));

    /// <inheritdoc />
    public int CompareTo(UrlPath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Orders by ordinal comparison of the address.</summary>
    public static bool operator <(UrlPath left, UrlPath right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >(UrlPath left, UrlPath right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator <=(UrlPath left, UrlPath right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan" />
    public static bool operator >=(UrlPath left, UrlPath right) => left.CompareTo(right) >= 0;

    private static bool HasControl(ReadOnlySpan<char> segment)
    {
        foreach (var c in segment)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> BeforeDot(ReadOnlySpan<char> segment) => segment.IndexOf('.') is var dot and >= 0 ? segment[..dot] : segment;

    private string Below(string segment, string end) =>
        IsPage && IsSafeSegment(segment)
            ? string.Concat(Value, segment, end)
            : throw new ArgumentException($"'{segment}' cannot stand below '{Value}'", nameof(segment));
}
