using System.Text;
using System.Text.RegularExpressions;
using KexieSite.Cli;
using KexieSite.Tests.Cli;
using KexieSite.Tests.Cli.Serving;
using KexieSite.Tests.Pictures;

namespace KexieSite.Tests.Docs;

/// <summary>A clerk's first day: the handbook, followed word by word at a terminal so wide that no path breaks a line.</summary>
public sealed partial class NewcomersDayTests : IDisposable
{
    private const string Day = "2026-09-22";

    private readonly string desk = Directory.CreateTempSubdirectory("kexie-day-").FullName;
    private readonly StringBuilder screen = new();
    private readonly List<string> screens = [];
    private string folder;

    public NewcomersDayTests() => folder = desk;

    [Fact]
    public async Task The_handbook_can_be_followed_word_by_word()
    {
        var previewed = false;
        foreach (var step in NewcomersDay.Steps())
        {
            switch (step)
            {
                case DayStep.Commands commands:
                    screen.Clear();
                    foreach (var line in commands.Lines)
                    {
                        previewed |= await TypeAsync(line, commands.FindsMistakes);
                    }

                    break;
                case DayStep.Screen shown:
                    See(screen.ToString(), shown.Text, shown.Line);
                    break;
                case DayStep.Contents shown:
                    See(await File.ReadAllTextAsync(Path.Combine(folder, shown.Path)), shown.Text, shown.Line);
                    break;
                case DayStep.Save file:
                    Place(file.Path, Encoding.UTF8.GetBytes(file.Text));
                    break;
                case DayStep.Picture picture:
                    Place(picture.Path, TinyPicture.Jpeg(1600, 900));
                    break;
                case DayStep.Delete gone:
                    Assert.True(File.Exists(Path.Combine(folder, gone.Path)), gone.Path);
                    File.Delete(Path.Combine(folder, gone.Path));
                    break;
            }
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            NewcomersDay.Rewrite(screens);
        }

        Assert.True(previewed);
        Assert.True(screens.Count >= 8);
        // The day ended with the way back: readers see what was there before the edit, the clerk's text has the new word.
        Assert.Contains("以后三天之内", await NoticeAsync("fabu"), StringComparison.Ordinal);
        Assert.Contains("以后五天之内", await NoticeAsync(Path.Combine("wangzhan", "output")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(desk, recursive: true);

    // True where the command was a preview.
    private async Task<bool> TypeAsync(string line, bool findsMistakes)
    {
        var words = Word().Matches(line).Select(m => m.Value.Trim('"')).ToArray();
        if (words is ["cd", var inner])
        {
            folder = Path.GetFullPath(Path.Combine(folder, inner));
            Assert.True(Directory.Exists(folder));
            return false;
        }

        Assert.Equal("kexie", words[0]);
        if (words[1] == "serve")
        {
            await using var preview = await PreviewRun.OfAsync(folder, ["serve", "--port", "0", "--today", Day]);
            Assert.Contains("富源县", await preview.TextAsync("/"), StringComparison.Ordinal);
            Assert.Equal(0, await preview.EndAsync());
            return true;
        }

        var run = await CommandRun.In(
            folder, new Screen(1000, Colour: false, Animated: false), TimeProvider.System, [.. words[1..], "--today", Day], CancellationToken.None);
        Assert.True(run.Code == (findsMistakes ? 1 : 0), $"{line}\n{run.Output}{run.Error}");
        screen.Append(run.Output).Append(run.Error);
        return false;
    }

    private void See(string there, string shown, int line)
    {
        var seen = string.Concat(there.ReplaceLineEndings("\n").Replace(desk, "D:", StringComparison.Ordinal)
            .TrimEnd().Split('\n').Select(l => l.TrimEnd() + "\n"));
        screens.Add(SameTime(seen));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1")
        {
            Assert.True(SameTime(shown) == SameTime(seen), $"line {line} of the handbook shows\n{shown}\nbut it is\n{seen}");
        }
    }

    // The page shows one length of time and one moment, whatever it was.
    private static string SameTime(string text) => Moment().Replace(Seconds().Replace(text, "用时 0.2 秒"), "2026-09-22 10:30");

    private void Place(string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    private Task<string> NoticeAsync(string site) => File.ReadAllTextAsync(Path.Combine(desk, site, "notices", "2026", "baosongxinxi", "index.html"));

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"用时 [\d.]+ 秒", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\d+-\d\d-\d\d \d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();
}
