using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KexieSite.Tests.Docs;

/// <summary>
/// <c>docs/handbook.zh-CN.md</c> as steps. A fence says behind its language what it is: <c>sh</c> commands that end well (<c>sh 有错</c>: that
/// find mistakes), <c>text 屏幕</c> what they show, <c>text 文件 PATH</c> what is then in a file, <c>markdown PATH</c>, <c>html PATH</c> and <c>text PATH</c>
/// a file that is saved; the comments 放入 PATH and 删去 PATH put a picture there
/// and delete a file.
/// Other fences are not followed.
/// </summary>
internal static partial class NewcomersDay
{
    private const string Fence = "```";

    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "handbook.zh-CN.md");

    /// <summary>The steps, from the top of the page to its end.</summary>
    public static IEnumerable<DayStep> Steps()
    {
        var lines = File.ReadAllLines(Page);
        for (var i = 0; i < lines.Length; i++)
        {
            if (Comment().Match(lines[i]) is { Success: true } comment)
            {
                var path = comment.Groups["path"].Value;
                yield return comment.Groups["verb"].Value == "放入" ? new DayStep.Picture(path) : new DayStep.Delete(path);
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                if (StepOf(lines[i][Fence.Length..], lines[(i + 1)..end], i + 1) is { } step)
                {
                    yield return step;
                }

                i = end;
            }
        }
    }

    /// <summary>Replaces what the page shows as screens and as contents of files, in their order.</summary>
    public static void Rewrite(IReadOnlyList<string> screens)
    {
        var rest = new Queue<string>(screens);
        var page = SeenFence().Replace(File.ReadAllText(Page), seen => $"{seen.Groups["head"].Value}\n{rest.Dequeue()}{Fence}");
        File.WriteAllText(Page, page);
    }

    private static DayStep? StepOf(string head, string[] lines, int line) => head.Split(' ') switch
    {
        ["sh"] => new DayStep.Commands([.. lines], FindsMistakes: false),
        ["sh", "有错"] => new DayStep.Commands([.. lines], FindsMistakes: true),
        ["text", "屏幕"] => new DayStep.Screen(string.Concat(lines.Select(l => l + "\n")), line),
        ["text", "文件", var path] => new DayStep.Contents(path, string.Concat(lines.Select(l => l + "\n")), line),
        ["markdown" or "html" or "text", var path] => new DayStep.Save(path, string.Concat(lines.Select(l => l + "\n"))),
        _ => null,
    };

    [GeneratedRegex("^<!-- (?<verb>放入|删去) (?<path>[^ ]+) -->$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("^(?<head>```text (屏幕|文件 .+))\n(.*\n)*?```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeenFence();
}

/// <summary>A step of the day.</summary>
internal abstract record DayStep
{
    /// <summary>Commands that are typed.</summary>
    public sealed record Commands(ImmutableArray<string> Lines, bool FindsMistakes) : DayStep;

    /// <summary>What the commands before it show.</summary>
    public sealed record Screen(string Text, int Line) : DayStep;

    /// <summary>What is in a file.</summary>
    public sealed record Contents(string Path, string Text, int Line) : DayStep;

    /// <summary>A text that is saved in the editor.</summary>
    public sealed record Save(string Path, string Text) : DayStep;

    /// <summary>A photograph that is put beside a text.</summary>
    public sealed record Picture(string Path) : DayStep;

    /// <summary>A file that is deleted.</summary>
    public sealed record Delete(string Path) : DayStep;
}
