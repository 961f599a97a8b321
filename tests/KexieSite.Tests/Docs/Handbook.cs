using System.Collections.Immutable;

namespace KexieSite.Tests.Docs;

/// <summary>The handbook for staff, <c>docs/content.zh-CN.md</c>: its tables and its examples.</summary>
internal static class Handbook
{
    private const string Fence = "```";
    private const string Folder = "content/activities/2021/2021-09-17-例子";

    private static readonly ImmutableArray<string> Lines = [.. File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "content.zh-CN.md"))];

    public static string Text { get; } = string.Join('\n', Lines);

    /// <summary>
    /// Every example as the file that it is, or as a file around it. What an example is stands behind its language: a path
    /// for a whole file, 正文 for a text, a kind for lines of front matter.
    /// </summary>
    public static ImmutableArray<Example> Examples { get; } = [.. Fences().Select(FileOf).OfType<Example>()];

    /// <summary>The cells of the only table with this first line, without backticks.</summary>
    public static ImmutableArray<ImmutableArray<string>> Table(string head)
    {
        var start = Lines.Select((line, i) => (Line: line.Trim(), At: i)).Single(l => l.Line == head).At;
        return [.. Lines.Skip(start + 2).Select(line => line.Trim()).TakeWhile(line => line.StartsWith('|')).Select(Cells)];
    }

    private static ImmutableArray<string> Cells(string row) => [.. row[1..^1].Split('|').Select(cell => cell.Trim().Trim('`'))];

    private static IEnumerable<(string[] Head, int Line, string Text)> Fences()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Lines.IndexOf(Fence, i + 1);
                yield return (Lines[i][Fence.Length..].Split(' '), i + 1, string.Join('\n', Lines[(i + 1)..end]) + "\n");
                i = end;
            }
        }
    }

    private static Example? FileOf((string[] Head, int Line, string Text) fence) => fence.Head switch
    {
        ["text"] => null,
        ["markdown", "正文"] => new($"{Folder}{fence.Line}.md", $"---\n标题: 例子\n---\n{fence.Text}"),
        ["markdown", var path] => new(path, fence.Text),
        ["yaml", "site.yml"] => new("site.yml", fence.Text),
        ["yaml", "活动"] => new($"{Folder}{fence.Line}.md", $"---\n标题: 例子\n{fence.Text}---\n正文。\n"),
        ["yaml", "通知"] => new($"content/notices/2021/2021-09-17-例子{fence.Line}.md", $"---\n标题: 例子\n{fence.Text}---\n正文。\n"),
        _ => throw new InvalidOperationException($"line {fence.Line} does not say what its example is"),
    };
}

/// <summary>An example of the handbook.</summary>
/// <param name="Path">Where it lies in a site.</param>
/// <param name="Text">The whole file.</param>
internal sealed record Example(string Path, string Text);
