using KexieSite.Diagnostics;

namespace KexieSite.Parsing;

/// <summary>Markdown that says something else than was surely meant, and places that wait for a person, KX2060 to KX2069.</summary>
public static class SlipRules
{
    /// <summary><c>##</c> without a blank behind it: no heading. {0}: the signs, {1}: the text.</summary>
    public static readonly DiagnosticRule HeadingWithoutBlank = new("KX2060", Severity.Warning);

    /// <summary>Lines with <c>1.</c> and <c>2.</c> without a blank behind them: no list but one paragraph. {0}: the first mark, {1}: its text.</summary>
    public static readonly DiagnosticRule ListWithoutBlank = new("KX2061", Severity.Warning);

    /// <summary>Rows of a table without the line below its head. {0}: that line.</summary>
    public static readonly DiagnosticRule TableWithoutSeparator = new("KX2062", Severity.Warning);

    /// <summary>A line directly above <c>---</c>: it became a heading. {0}: the line.</summary>
    public static readonly DiagnosticRule RuleMadeHeading = new("KX2063", Severity.Warning);

    /// <summary>A link with a parenthesis in full width: no link. {0}: the text, {1}: the address.</summary>
    public static readonly DiagnosticRule WideParenthesis = new("KX2064", Severity.Warning);

    /// <summary>A place that was left open, <c>【请补充：…】</c>. {0}: what is asked for.</summary>
    public static readonly DiagnosticRule ToFillIn = new("KX2065", Severity.Warning);

    /// <summary>A doubt that was left open, <c>【存疑：…】</c>. {0}: what is doubtful.</summary>
    public static readonly DiagnosticRule Doubtful = new("KX2066", Severity.Warning);

    /// <summary>A picture or link whose address holds a blank: neither. {0}: what was written, {1}: what to write.</summary>
    public static readonly DiagnosticRule BlankInAddress = new("KX2067", Severity.Warning);
}
