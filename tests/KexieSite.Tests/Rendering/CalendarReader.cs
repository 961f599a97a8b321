using System.Globalization;
using System.Text;

namespace KexieSite.Tests.Rendering;

/// <summary>A component of a calendar: its properties in order, and the components in it.</summary>
internal sealed record CalendarComponent(string Name, List<CalendarProperty> Properties, List<CalendarComponent> Components)
{
    /// <summary>The value of a property that stands there once; null where it is missing.</summary>
    public string? this[string name] => Properties.SingleOrDefault(p => p.Name == name)?.Value;
}

/// <summary>A line of a calendar, unfolded.</summary>
internal sealed record CalendarProperty(string Name, string Parameters, string Value);

/// <summary>Reads RFC 5545 as strictly as it is written: what it does not allow is an exception.</summary>
internal static class CalendarReader
{
    private static readonly HashSet<string> Texts =
        ["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "UID", "PRODID"];

    public static CalendarComponent Read(byte[] bytes)
    {
        var lines = new Queue<CalendarProperty>(Unfold(bytes).Select(Property));
        var calendar = Component(lines);
        Require(lines.Count == 0 && calendar.Name == "VCALENDAR", "one VCALENDAR and nothing behind it");
        Require(calendar["VERSION"] == "2.0" && calendar["PRODID"] is { Length: > 0 }, "VERSION and PRODID");
        Require(calendar.Components.TrueForAll(c => c.Name == "VEVENT"), "nothing but events");
        Require(calendar.Components.Select(c => c["UID"]).Distinct(StringComparer.Ordinal).Count() == calendar.Components.Count, "every UID once");
        calendar.Components.ForEach(Event);
        return calendar;
    }

    /// <summary>A day as RFC 5545 writes it.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static void Event(CalendarComponent e)
    {
        Require(e["UID"] is { Length: > 0 }, "an UID");
        DateTime.ParseExact(e["DTSTAMP"]!, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Require(e.Properties.Where(p => p.Name is "DTSTART" or "DTEND").All(p => p.Parameters == "VALUE=DATE"), "whole days");
        Require(Day(e["DTEND"]!) > Day(e["DTSTART"]!), "an end after the beginning");
        Require(e["STATUS"] is null or "TENTATIVE" or "CONFIRMED" or "CANCELLED", "a status of an event");
        Require(Uri.TryCreate(e["URL"], UriKind.Absolute, out _), "a complete address");
    }

    private static IEnumerable<string> Unfold(byte[] bytes)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var text = strict.GetString(bytes);
        Require(text.EndsWith("\r\n", StringComparison.Ordinal), "CRLF at the end");
        var logical = new StringBuilder();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            Require(!line.AsSpan().ContainsAny('\r', '\n'), "CRLF between lines");
            Require(strict.GetByteCount(line) <= 75, $"75 octets at most: {line}");
            if (line.StartsWith(' '))
            {
                logical.Append(line, 1, line.Length - 1);
                continue;
            }

            if (logical.Length > 0)
            {
                yield return logical.ToString();
            }

            logical.Clear().Append(line);
        }

        yield return logical.ToString();
    }

    private static CalendarProperty Property(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Require(colon > 0, $"a name and a value: {line}");
        var head = line[..colon].Split(';', 2);
        Require(head[0].All(c => char.IsAsciiLetterUpper(c) || c == '-'), $"a name: {line}");
        Require(!line.Any(char.IsControl), "no controls");
        var value = line[(colon + 1)..];
        return new CalendarProperty(head[0], head.Length > 1 ? head[1] : "", Texts.Contains(head[0]) ? Text(value) : value);
    }

    private static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Require(value[i] is not (',' or ';'), $"commas and semicolons escaped: {value}");
            if (value[i] == '\\')
            {
                i++;
                Require(i < value.Length && value[i] is '\\' or ';' or ',' or 'n', $"a known escape: {value}");
                text.Append(value[i] == 'n' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }

    private static CalendarComponent Component(Queue<CalendarProperty> lines)
    {
        var begin = lines.Dequeue();
        Require(begin.Name == "BEGIN", "a component");
        var component = new CalendarComponent(begin.Value, [], []);
        while (lines.Peek() is { Name: not "END" } next)
        {
            if (next.Name == "BEGIN")
            {
                component.Components.Add(Component(lines));
            }
            else
            {
                component.Properties.Add(lines.Dequeue());
            }
        }

        Require(lines.Dequeue().Value == component.Name, $"the end of {component.Name}");
        return component;
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new FormatException($"RFC 5545 wants {what}");
        }
    }
}
