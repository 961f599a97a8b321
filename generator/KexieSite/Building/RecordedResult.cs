using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Paths;

namespace KexieSite.Building;

/// <summary>A build's result in one line, but for the times and what was written: all that a build with nothing to do says again.</summary>
internal static class RecordedResult
{
    /// <summary>The line; null where a finding holds something that cannot be kept.</summary>
    public static string? Write(BuildResult result)
    {
        var texts = result.Diagnostics.SelectMany(d => d.Arguments).Concat(result.Skipped.SelectMany(s => s.Reason.Arguments));
        if (!texts.All(CanKeep))
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("language", (int)result.SiteLanguage.GetValueOrDefault());
            json.WriteNumber("items", result.Items);
            json.WriteNumber("pages", result.Pages);
            List(json, "skipped", result.Skipped, skipped =>
            {
                json.WriteString("file", skipped.Source.Value);
                Text(json, "reason", skipped.Reason);
            });
            List(json, "found", result.Diagnostics, found =>
            {
                json.WriteString("code", found.Rule.Code);
                json.WriteNumber("severity", (int)found.Severity);
                json.WriteString("file", found.File?.Value);
                Numbers(json, "span", found.Span);
                Arguments(json, found.Arguments);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a line of <see cref="Write"/>; null for another one.</summary>
    public static BuildResult? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new BuildResult(
                true,
                (Language)root.GetProperty("language").GetInt32(),
                root.GetProperty("items").GetInt32(),
                root.GetProperty("pages").GetInt32(),
                0,
                0,
                [.. root.GetProperty("skipped").EnumerateArray().Select(s => new SkippedItem(new SourcePath(s.GetProperty("file").GetString()!), Text(s.GetProperty("reason"))))],
                [.. root.GetProperty("found").EnumerateArray().Select(Diagnostic)],
                []);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool CanKeep(object argument) => argument is string or int || (argument is TextKey text && text.Arguments.All(CanKeep));

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> all, Action<T> each)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            each(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, SourceSpan? span)
    {
        json.WriteStartArray(name);
        foreach (var number in span is { } s ? [s.Line, s.Column, s.EndLine, s.EndColumn] : Array.Empty<int>())
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, TextKey text)
    {
        json.WriteStartObject(name);
        json.WriteString("key", text.Key);
        Arguments(json, text.Arguments);
        json.WriteEndObject();
    }

    private static void Arguments(Utf8JsonWriter json, ImmutableArray<object> arguments) => List(json, "arguments", arguments, argument =>
    {
        switch (argument)
        {
            case string text:
                json.WriteString("text", text);
                break;
            case int number:
                json.WriteNumber("number", number);
                break;
            case TextKey text:
                Text(json, "of", text);
                break;
        }
    });

    private static Diagnostic Diagnostic(JsonElement json) => new(
        new DiagnosticRule(json.GetProperty("code").GetString()!, (Severity)json.GetProperty("severity").GetInt32()),
        json.GetProperty("file").GetString() is { } file ? new SourcePath(file) : null,
        json.GetProperty("span").EnumerateArray().Select(n => n.GetInt32()).ToArray() is [var line, var column, var endLine, var endColumn]
            ? new SourceSpan(line, column, endLine, endColumn)
            : null,
        Arguments(json));

    private static TextKey Text(JsonElement json) => new(json.GetProperty("key").GetString()!, Arguments(json));

    private static ImmutableArray<object> Arguments(JsonElement json) => [.. json.GetProperty("arguments").EnumerateArray().Select(Argument)];

    private static object Argument(JsonElement json) =>
        json.TryGetProperty("text", out var text) ? text.GetString()!
        : json.TryGetProperty("number", out var number) ? number.GetInt32()
        : Text(json.GetProperty("of"));
}
