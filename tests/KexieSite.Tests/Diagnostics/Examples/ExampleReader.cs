using System.Collections.Immutable;

namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>
/// Reads <c>Specs/diagnostics/*.md</c>. A section <c>## KX1003 2:3</c> is the example of a rule: the place is in its first block, <c>-</c> is
/// a file as a whole, a path is another file or folder, nothing is no file. A block <c>``` wrong activity</c> says its role and what it is: a path for a whole file, lines of
/// front matter (<c>activity</c>, <c>report</c>, <c>notice</c>, <c>page</c>), a <c>text</c>, lines of site.yml (<c>settings</c>), or a
/// <c>command</c>, also several in lines of their own; a word before a path says how its bytes are made. All is done in the order of the
/// blocks, and the last command is to find it. A line <c>Proof: SomeTests</c> says where else it is proven, a line <c>Unproven: reason</c> why nowhere.
/// </summary>
internal static class ExampleReader
{
    private const string Fence = "```";
    private const string Activity = "content/activities/2021/2021-09-17-科普日.md";
    private const string Body = "---\n正文。\n";

    /// <summary>Every example, in the order of the files.</summary>
    public static ImmutableArray<RuleExample> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs", "diagnostics"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => Sections(File.ReadAllLines(file))),
    ];

    private static IEnumerable<RuleExample> Sections(string[] lines)
    {
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## KX", StringComparison.Ordinal)).ToList();
        return starts.Select((start, i) => Section(lines[start..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)]));
    }

    private static RuleExample Section(string[] lines)
    {
        var files = ImmutableArray.CreateBuilder<ExampleFile>();
        var words = new List<string>();
        var (proof, unproven) = ("", "");
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var fence = lines[i].Split(' ')[0];
                var end = Array.IndexOf(lines, fence, i + 1);
                files.Add(Block(lines[i].Split(' ')[1..], string.Concat(lines[(i + 1)..end].Select(line => line + "\n"))));
                i = end;
            }
            else if (lines[i].StartsWith("Proof: ", StringComparison.Ordinal))
            {
                proof = lines[i]["Proof: ".Length..];
            }
            else if (lines[i].StartsWith("Unproven: ", StringComparison.Ordinal))
            {
                unproven = lines[i]["Unproven: ".Length..];
            }
            else if (lines[i].Length > 0)
            {
                words.Add(lines[i]);
            }
        }

        var head = lines[0].Split(' ');
        return new RuleExample(head[1], head.ElementAtOrDefault(2) ?? "", proof, unproven, string.Join('\n', words), files.ToImmutable());
    }

    private static ExampleFile Block(string[] head, string text)
    {
        var role = Enum.Parse<ExampleRole>(head[0], ignoreCase: true);
        return head[1..] switch
        {
            [ExampleFile.Command] => new(role, ExampleFile.Command, "", "", text, ""),
            ["settings"] => new(role, "", "site.yml", RuleExample.Settings, text, ""),
            ["activity"] => new(role, "", Activity, "---\n", text, Body),
            ["report"] => new(role, "", "content/reports/2021/年度总结.md", "---\n", text, Body),
            ["notice"] => new(role, "", "content/notices/2021/2021-09-17-通知.md", "---\n", text, Body),
            ["page"] => new(role, "", "content/about.md", "---\n", text, Body),
            ["text"] => new(role, "", Activity, "---\n标题: 科普日\n日期: 2021-09-17\n---\n", text, ""),
            [var path] => new(role, "", path, "", text, ""),
            [var kind, var path] => new(role, kind, path, "", text, ""),
            _ => throw new InvalidOperationException($"a block that says '{string.Join(' ', head)}'"),
        };
    }
}
