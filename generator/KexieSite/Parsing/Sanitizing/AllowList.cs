using System.Collections.Frozen;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>
/// Which HTML a text may hold. An element that is not here goes, its text stays, unless the text is no text for
/// people (<see cref="IsRemovedWhole"/>). Neither list has a name for scripts, styles, frames, forms or foreign content.
/// </summary>
internal static class AllowList
{
    private static readonly FrozenSet<string> Global = Set("class dir id lang title role tabindex");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Elements = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        // links and embedded things; href and src are checked apart
        ["a"] = Set("href"),
        ["img"] = Set("src alt width height"),
        ["audio"] = Set("src controls loop muted preload"),
        ["video"] = Set("src controls loop muted preload width height"),
        ["source"] = Set("src type"),
        ["input"] = Set("type checked disabled"), // the box of a task list and nothing else

        // blocks
        ["blockquote"] = Set(""),
        ["details"] = Set("open"),
        ["summary"] = Set(""),
        ["div"] = Set(""),
        ["figure"] = Set(""),
        ["figcaption"] = Set(""),
        ["h2"] = Set(""),
        ["h3"] = Set(""),
        ["h4"] = Set(""),
        ["h5"] = Set(""),
        ["h6"] = Set(""),
        ["hr"] = Set(""),
        ["p"] = Set(""),
        ["pre"] = Set(""),
        ["section"] = Set(""),

        // lists
        ["dl"] = Set(""),
        ["dt"] = Set(""),
        ["dd"] = Set(""),
        ["ul"] = Set(""),
        ["ol"] = Set("start type reversed"),
        ["li"] = Set("value"),

        // tables
        ["table"] = Set(""),
        ["caption"] = Set(""),
        ["colgroup"] = Set("span"),
        ["col"] = Set("span"),
        ["thead"] = Set(""),
        ["tbody"] = Set(""),
        ["tfoot"] = Set(""),
        ["tr"] = Set(""),
        ["th"] = Set("colspan rowspan scope"),
        ["td"] = Set("colspan rowspan"),

        // text
        ["abbr"] = Set(""),
        ["b"] = Set(""),
        ["bdi"] = Set(""),
        ["bdo"] = Set(""),
        ["br"] = Set(""),
        ["cite"] = Set(""),
        ["code"] = Set(""),
        ["del"] = Set("datetime"),
        ["dfn"] = Set(""),
        ["em"] = Set(""),
        ["i"] = Set(""),
        ["ins"] = Set("datetime"),
        ["kbd"] = Set(""),
        ["mark"] = Set(""),
        ["q"] = Set(""),
        ["rp"] = Set(""),
        ["rt"] = Set(""),
        ["ruby"] = Set(""),
        ["s"] = Set(""),
        ["samp"] = Set(""),
        ["small"] = Set(""),
        ["span"] = Set(""),
        ["strong"] = Set(""),
        ["sub"] = Set(""),
        ["sup"] = Set(""),
        ["time"] = Set("datetime"),
        ["u"] = Set(""),
        ["var"] = Set(""),
        ["wbr"] = Set(""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RemovedWhole = Set(
        "applet canvas head iframe math noembed noframes noscript object plaintext script select style svg template textarea title xmp");

    private static readonly FrozenSet<string> Void = Set("br col hr img input source wbr");

    /// <summary>The names of all allowed elements.</summary>
    public static IEnumerable<string> ElementNames => Elements.Keys;

    public static bool Allows(string element) => Elements.ContainsKey(element);

    public static bool Allows(string element, string attribute) =>
        Global.Contains(attribute) || (Elements.TryGetValue(element, out var own) && own.Contains(attribute));

    /// <summary>Whether an element goes with all it holds, because that is code, or a replacement for what goes.</summary>
    public static bool IsRemovedWhole(string element) => RemovedWhole.Contains(element);

    /// <summary>Whether an element has no content and no end tag.</summary>
    public static bool IsVoid(string element) => Void.Contains(element);

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
