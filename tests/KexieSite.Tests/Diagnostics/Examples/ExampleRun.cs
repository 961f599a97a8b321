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
    /// <summary>
    /// Lays the files into a temporary site and runs the commands there on 2022-06-01, each block in its turn. What the last command says
    /// counts; those before it must succeed.
    /// </summary>
    public static async Task<ExampleRun> OfAsync(RuleExample example, ExampleRole role, string language)
    {
        var folder = Directory.CreateTempSubdirectory("kexie-example-");
        try
        {
            var site = folder.CreateSubdirectory("site").FullName;
            var last = new CommandRun(0, "", "");
            foreach (var step in example.StepsOf(role))
            {
                if (step.Kind != ExampleFile.Command)
                {
                    Place(step, site);
                    continue;
                }

                foreach (var line in step.Text.TrimEnd().Split('\n'))
                {
                    Assert.True(last.Code == 0, $"{example.Code}: {last.Output}");
                    last = await CommandRun.Piped(site, [.. Words(line).Skip(1), "--lang", language, "--format", "json", "--today", "2022-06-01"]);
                }
            }

            return Read(last, site, folder.FullName);
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

                // The disk's own clock is a few milliseconds behind: what is written after a build would seem to be as old as that.
                File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
                break;
        }
    }

    // Words between blanks; those in quotation marks may hold blanks.
    private static IEnumerable<string> Words(string line) =>
        line.Split('"').SelectMany((part, i) => i % 2 == 0 ? part.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [part]);

    private static ExampleRun Read(CommandRun run, string site, string around)
    {
        using var answer = JsonDocument.Parse(run.Output.Replace(site, "…", StringComparison.Ordinal).Replace(around, "…", StringComparison.Ordinal));
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
