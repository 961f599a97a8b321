using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KexieSite.Checking;
using KexieSite.Diagnostics;
using KexieSite.Importing.Batch;
using KexieSite.Publishing;

namespace KexieSite.Cli;

/// <summary>
/// One JSON object on standard output and nothing else there, also when the command fails: then <c>ok</c> is false and
/// <c>error</c> says why. Texts are in the user's language, Han characters are not escaped. Timings go to standard error.
/// </summary>
internal sealed partial class JsonReport(Surroundings surroundings, TextTable texts) : IReport
{
    private static readonly JsonShape Shape = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    /// <inheritdoc />
    public void Show(Outcome outcome)
    {
        var answer = new Answer(
            outcome.Code == ExitCode.Done,
            outcome.Pages,
            outcome.Written,
            outcome.Removed,
            (long)outcome.Elapsed.TotalMilliseconds,
            [.. outcome.Skipped.Select(s => new Skipped(s.Source.Value, s.ReasonIn(texts)))],
            [.. outcome.Diagnostics.Concat(outcome.Noted).Select(Found)],
            outcome.Files.IsEmpty ? null : [.. outcome.Files.Select(file => file.Value)],
            outcome.Corrected.IsEmpty ? null : [.. outcome.Corrected.Select(Corrected)],
            outcome.Imported.IsEmpty ? null : [.. outcome.Imported.Select(ImportOf)],
            outcome.Published is { Ok: true } published ? Published(published) : null,
            outcome.IsFailure ? outcome.Closing : null);
        surroundings.Output.WriteLine(JsonSerializer.Serialize(answer, Shape.Answer));
        surroundings.Error.Write(new StringBuilder().AppendTimings(outcome.Timings, texts));
    }

    private Finding Found(Diagnostic d) => new(
        d.Severity.Word(), d.Rule.Code, d.File?.Value, d.Span?.Line, d.Span?.Column, d.Span?.EndLine, d.Span?.EndColumn, d.Message(texts), d.Hint(texts));

    private static Correction Corrected(CorrectedPlace place)
    {
        var found = place.Finding;
        return new(found.Rule.Code, found.File?.Value, found.Span?.Line, found.Span?.Column, place.Before, place.After);
    }

    private static Import ImportOf(ImportedItem item) =>
        new(item.Source.Value, item.Ordinal, item.Fate.ToString().ToLowerInvariant(), item.Target?.Value, item.Title, item.Kind?.ToString().ToLowerInvariant());

    private static Publication Published(PublishResult result) =>
        new(result.Change.New, result.Change.Changed, result.Change.Removed, Version(result.Now), Version(result.Back));

    private static PublicationVersion? Version(PublishedVersion? version) => version is null ? null : new(version.Number, version.Published);

    private sealed record Answer(
        bool Ok,
        int Pages,
        int Written,
        int Removed,
        long ElapsedMs,
        ImmutableArray<Skipped> Skipped,
        ImmutableArray<Finding> Diagnostics,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Files,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<Correction>? Fixed,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<Import>? Imported,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Publication? Published,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error);

    private sealed record Correction(string Code, string? File, int? Line, int? Column, string Before, string After);

    private sealed record Import(string Source, int Text, string Fate, string? File, string Title, string? Kind);

    private sealed record Publication(int New, int Changed, int Removed, PublicationVersion? Version, PublicationVersion? Back);

    private sealed record PublicationVersion(int Number, DateTimeOffset Published);

    private sealed record Skipped(string File, string Reason);

    private sealed record Finding(
        string Severity, string Code, string? File, int? Line, int? Column, int? EndLine, int? EndColumn, string Message, string Hint);

    [JsonSerializable(typeof(Answer))]
    private sealed partial class JsonShape : JsonSerializerContext;
}
