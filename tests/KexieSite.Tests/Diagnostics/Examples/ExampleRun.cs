using System.Collections.Immutable;
using System.Text.Json;
using KexieSite.Tests.Cli;

namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>A finding as the command tells it.</summary>
internal sealed record ToldFinding(string Code, string Place, string Message, string Hint);

/// <summary>What the command said about one form of an example.</summary>
/// <param name="Findings">What it found, in its order.</param>
/// <param name="Other">What else it said.</param>
internal sealed record ExampleRun(ImmutableArray<ToldFinding> Findings, string Other)
{
    /// <summary>Lays the files into a temporary folder and runs the command there on 2022-06-01.</summary>
    public static async Task<ExampleRun> OfAsync(RuleExample example, ExampleRole role, string language)
    {
        var folder = Directory.CreateTempSubdirectory("kexie-example-");
        try
        {
            foreach (var file in example.FilesOf(role))
            {
                Place(file, folder.FullName);
            }

            string[] asked = [.. Words(example.CommandOf(role)), "--lang", language, "--format", "json", "--today", "2022-06-01"];
            return Read(await CommandRun.Piped(folder.FullName, asked), folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Place(ExampleFile file, string folder)
    {
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (file.Kind)
        {
            case "link":
                File.CreateSymbolicLink(path, file.Text.Trim());
                break;
            case "pipe":
                using (var maker = System.Diagnostics.Process.Start("mkfifo", [path]))
                {
                    maker.WaitForExit();
                }

                break;
            case "none":
                File.Delete(path);
                break;
            default:
                File.WriteAllBytes(path, ExampleBytes.Of(file));
                break;
        }
    }

    // Words between blanks; those in quotation marks may hold blanks.
    private static IEnumerable<string> Words(string line) =>
        line.Split('"').SelectMany((part, i) => i % 2 == 0 ? part.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [part]);

    private static ExampleRun Read(CommandRun run, string folder)
    {
        using var answer = JsonDocument.Parse(run.Output.Replace(folder, "…", StringComparison.Ordinal));
        var root = answer.RootElement;
        var other = root.GetProperty("skipped").EnumerateArray().Select(skipped => skipped.GetProperty("reason").GetString()!)
            .Concat(root.TryGetProperty("error", out var error) ? [error.GetString()!] : []).Append(run.Error);
        return new ExampleRun([.. root.GetProperty("diagnostics").EnumerateArray().Select(Finding)], string.Join('\n', other));
    }

    private static ToldFinding Finding(JsonElement told)
    {
        var code = told.GetProperty("code").GetString()!;
        var file = told.GetProperty("file").GetString() is { } path ? path + " " : "";
        var place = told.GetProperty("line").ValueKind == JsonValueKind.Null ? "" : $" {told.GetProperty("line")}:{told.GetProperty("column")}";
        return new ToldFinding(code, $"{file}{code}{place}", told.GetProperty("message").GetString()!, told.GetProperty("hint").GetString()!);
    }
}
