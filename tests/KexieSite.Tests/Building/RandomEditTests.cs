using KexieSite.Bench;

namespace KexieSite.Tests.Building;

/// <summary>Whatever is done to a site between two builds: the second one ends with what a clean build makes.</summary>
public sealed class RandomEditTests : IDisposable
{
    private const int Sequences = 200;
    private const int MostEdits = 4;

    private const int FewTexts = 3;
    private const int ManyTexts = 7;

    private readonly TestSite site = new TestSite("title: 富源县科协\nurl: https://kexie.example.org\nregion: 云南/曲靖/富源\n")
        .Activity("2020/2020-05-05-讲座", "地区: 富源县\n系列: 全国科普日\n数据:\n  人次: 300余")
        .Activity("2020/2020-06-06-展览", "地区: 富源县\n主题: [科普]")
        .Activity("2021/2021-07-07-走访", "地区: 富源县\n数据:\n  人次: 约2万", "## 经过\n\n正文。\n\n## 结果\n\n正文。")
        .Write("content/reports/2020/总结.md", "---\n标题: 富源县科协2020年工作总结\n日期: 2020-12-30\n地区: 富源县\n年度: 2020\n类别: 总结\n---\n正文。\n");

    private readonly List<string> done = [];

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task After_any_sequence_of_edits_an_incremental_build_ends_as_a_clean_one()
    {
        await site.BuildAsync();
        for (var sequence = 1; sequence <= Sequences; sequence++)
        {
            var random = new XorShift((ulong)sequence);
            done.Add($"sequence {sequence}");
            for (var edit = random.Between(0, MostEdits); edit > 0; edit--)
            {
                Edit(random, sequence);
            }

            // Every other time what was written is too young for what the last build has read to be taken over.
            var result = await (sequence % 2 == 0 ? site.BuildLaterAsync() : site.BuildAsync());
            Assert.True(result.Ok, Story(string.Join('\n', result.Diagnostics)));
            Assert.True((await site.BuildAsync(o => o with { Output = "clean" })).Ok);
            Assert.True(
                BuildOnDisk.Snapshot(Path.Combine(site.Root, "clean")).SequenceEqual(BuildOnDisk.Snapshot(site.Output())), Story("the outputs differ"));
            Directory.Delete(Path.Combine(site.Root, "clean"), recursive: true);
        }
    }

    private void Edit(XorShift random, int sequence)
    {
        string[] texts = [.. Directory.GetFiles(Path.Combine(site.Root, "content/activities"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var text = random.OneOf(texts);
        switch (random.Below(10))
        {
            case 0 or 1:
                Do($"append to {text}", () => File.AppendAllText(text, $"\n第{sequence}次补充。\n"));
                break;
            case 2 when texts.Length > FewTexts:
                Do($"delete {text}", () => File.Delete(text));
                break;
            case 3:
                Do($"rename {text}", () => File.Move(text, Path.Combine(Path.GetDirectoryName(text)!, $"{Path.GetFileNameWithoutExtension(text)}改.md")));
                break;
            case 4 or 5 when texts.Length < ManyTexts:
                var year = random.Between(2020, 2021);
                Do($"add to {year} after {texts.Length} texts", () => site.Activity($"{year}/{year}-0{random.Between(1, 9)}-11-新{done.Count}", "地区: 富源县\n主题: [科普]", "新的正文。"));
                break;
            case 6:
                var title = random.Below(9);
                Do($"retitle {text}", () => Retitle(text, title));
                break;
            case 7:
                var name = random.Below(9);
                Do("retitle the site", () => Retitle(Path.Combine(site.Root, "site.yml"), name));
                break;
            case 8:
                Do("spoil a page", () => File.WriteAllText(Path.Combine(site.Output(), "index.html"), "x"));
                break;
            default:
                Do($"write {text} anew", () => File.WriteAllText(text, File.ReadAllText(text)));
                break;
        }
    }

    private void Do(string what, Action edit)
    {
        done.Add(what);
        edit();
    }

    private string Story(string end) => string.Join('\n', done.TakeLast(MostEdits + 1).Append(end));

    private static void Retitle(string file, int number) => File.WriteAllLines(
        file,
        File.ReadAllLines(file).Select(l => l.StartsWith("title: ", StringComparison.Ordinal) || l.StartsWith("标题: ", StringComparison.Ordinal) ? $"title: 第{number}个" : l));
}
