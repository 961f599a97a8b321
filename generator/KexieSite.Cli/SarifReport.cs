using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>
/// The findings as SARIF 2.1.0 (OASIS), for code-hosting sites that show them at their lines. Paths are relative to the site's folder;
/// columns count UTF-16 code units.
/// </summary>
internal sealed partial class SarifReport(Surroundings surroundings, TextTable texts) : IReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly SarifShape Shape = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    /// <inheritdoc />
    public void Show(Outcome outcome)
    {
        ImmutableArray<DiagnosticRule> rules = [.. outcome.Diagnostics.Select(d => d.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal)];
        var driver = new Driver("kexie", Version, texts.Language == Language.English ? "en" : "zh-CN", [.. rules.Select(Described)]);
        var invocation = new Invocation(!outcome.IsFailure, outcome.IsFailure ? [new Notification("error", new Message(outcome.Closing))] : null);
        var run = new Run(new Tool(driver), [invocation], "utf16CodeUnits", [.. outcome.Diagnostics.Select(d => Found(d, rules.IndexOf(d.Rule)))]);
        surroundings.Output.WriteLine(JsonSerializer.Serialize(new Log(Schema, "2.1.0", [run]), Shape.Log));
    }

    private static string Version => typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private Rule Described(DiagnosticRule rule) =>
        new(rule.Code, new Message(RuleTitle.Of(rule, texts)), new Message(RuleTitle.AdviceOf(rule, texts)), new Configuration(Level(rule.Severity)));

    private Result Found(Diagnostic found, int rule)
    {
        var hint = found.Hint(texts);
        var message = found.Message(texts) + (hint.Length > 0 ? "\n" + texts.Format("cli.hint", hint) : "");
        return new Result(found.Rule.Code, rule, Level(found.Severity), new Message(message), found.File is { } file ? [Place(file.Value, found.Span)] : []);
    }

    private static Location Place(string file, SourceSpan? span) => new(new PhysicalLocation(
        new ArtifactLocation(string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), "%SRCROOT%"),
        span is { } s ? new Region(s.Line, s.Column, s.EndLine, s.EndColumn) : null));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private sealed record Log([property: JsonPropertyName("$schema")] string Schema, string Version, ImmutableArray<Run> Runs);

    private sealed record Run(Tool Tool, ImmutableArray<Invocation> Invocations, string ColumnKind, ImmutableArray<Result> Results);

    private sealed record Tool(Driver Driver);

    private sealed record Driver(string Name, string Version, string Language, ImmutableArray<Rule> Rules);

    private sealed record Rule(string Id, Message ShortDescription, Message Help, Configuration DefaultConfiguration);

    private sealed record Configuration(string Level);

    private sealed record Invocation(bool ExecutionSuccessful, ImmutableArray<Notification>? ToolExecutionNotifications);

    private sealed record Notification(string Level, Message Message);

    private sealed record Result(string RuleId, int RuleIndex, string Level, Message Message, ImmutableArray<Location> Locations);

    private sealed record Message(string Text);

    private sealed record Location(PhysicalLocation PhysicalLocation);

    private sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region? Region);

    private sealed record ArtifactLocation(string Uri, string UriBaseId);

    private sealed record Region(int StartLine, int StartColumn, int EndLine, int EndColumn);

    [JsonSerializable(typeof(Log))]
    private sealed partial class SarifShape : JsonSerializerContext;
}
