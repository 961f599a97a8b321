using System.Buffers;
using System.Collections.Frozen;

namespace KexieSite.Parsing.Sanitizing;

/// <summary>
/// Which SVG may be published: names after SVG 2. No value may hold a colon, so none names a scheme; <c>url()</c> and
/// <c>href</c> point into the file itself.
/// </summary>
internal static class SvgAllowList
{
    private static readonly FrozenSet<string> Elements = Set(
        """
        svg g defs symbol use switch title desc
        circle ellipse line path polygon polyline rect text textPath tspan
        linearGradient radialGradient stop pattern clipPath mask marker
        filter feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur feMerge feMergeNode feOffset
        """);

    private static readonly FrozenSet<string> Presentation = Set(
        """
        clip-path clip-rule color color-interpolation color-interpolation-filters cursor direction display dominant-baseline
        alignment-baseline baseline-shift fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
        font-size-adjust font-stretch font-style font-variant font-weight image-rendering letter-spacing
        marker-end marker-mid marker-start mask mask-type opacity overflow paint-order pointer-events shape-rendering
        stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
        stroke-opacity stroke-width text-anchor text-decoration text-rendering transform-origin unicode-bidi vector-effect
        visibility word-spacing writing-mode
        """);

    private static readonly FrozenSet<string> Attributes = Set(
        """
        id lang role version viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r rx ry fx fy fr d points pathLength transform
        dx dy rotate textLength lengthAdjust startOffset method spacing side
        gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
        clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
        filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 stdDeviation edgeMode
        """);

    private static readonly FrozenSet<string> References = Set("use linearGradient radialGradient pattern textPath filter");

    private static readonly FrozenSet<string> Functions = Set(
        "url rgb rgba hsl hsla matrix translate translateX translateY scale scaleX scaleY rotate skewX skewY");

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":;\\@<>&{}[]`$!");

    private static readonly SearchValues<char> ReferenceEnds = SearchValues.Create(" \t\r\n\"'()/");

    public static bool Allows(string element) => Elements.Contains(element);

    /// <summary>Whether the element goes, but what it holds is part of the picture.</summary>
    public static bool IsUnwrapped(string element) => element == "a";

    /// <summary>Whether nobody misses the element: it is not drawn.</summary>
    public static bool IsSilent(string element) => element is "metadata" or "view";

    /// <summary>Whether nobody misses the attribute: without style sheets and scripts it has no effect.</summary>
    public static bool IsSilentAttribute(string attribute) =>
        attribute is "class" or "enable-background" or "baseProfile" or "contentStyleType" or "contentScriptType" or "zoomAndPan" or "xmlns"
        || attribute.StartsWith("data-", StringComparison.Ordinal);

    /// <summary>Whether a CSS property is an attribute too.</summary>
    public static bool IsPresentation(string property) => Presentation.Contains(property);

    public static bool Allows(string element, string attribute, string value) => attribute == "href"
        ? References.Contains(element) && IsLocal(value)
        : (Presentation.Contains(attribute) || Attributes.Contains(attribute)) && IsSafe(value);

    private static bool IsSafe(string value)
    {
        if (value.AsSpan().ContainsAny(Forbidden) || value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            return false;
        }

        for (var open = value.IndexOf('(', StringComparison.Ordinal); open >= 0; open = value.IndexOf('(', open + 1))
        {
            var start = open;
            while (start > 0 && char.IsLetter(value[start - 1]))
            {
                start--;
            }

            var name = value[start..open];
            if (!Functions.Contains(name) || (name == "url" && !IsLocal(Argument(value, open))))
            {
                return false;
            }
        }

        return true;
    }

    private static string Argument(string value, int open)
    {
        var close = value.IndexOf(')', open);
        return close < 0 ? "" : value[(open + 1)..close].Trim().Trim('"', '\'');
    }

    private static bool IsLocal(string reference) =>
        reference.Length > 1 && reference[0] == '#' && !reference.AsSpan(1).ContainsAny(ReferenceEnds) && !reference.AsSpan().ContainsAny(Forbidden);

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
