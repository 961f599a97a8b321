using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Tests.Cli;
using KexieSite.Tests.Diagnostics.Examples;

namespace KexieSite.Tests.Diagnostics;

/// <summary>Nothing that the program says is in the wrong language: neither its texts, nor what the command makes of them.</summary>
public sealed class LanguageTests
{
    private static readonly string EnglishSamples =
        string.Join('\n', TextTable.For(Language.English).Keys.Select(key => TextTable.For(Language.English)[key]).Concat(Metric.Defaults.Select(metric => metric.Name)));

    public static TheoryData<string> Lines() =>
    [
        "", "biuld", "build --draft", "build a.md b.md", "build --output", "build --lang", "build --lang fr", "check --format xml", "build --format sarif", "build --today soon",
        "build --base-url www", "build --site nowhere", "build --drafts --drafts", "build --drafts=maybe", "serve --port many", "serve --host some.where", "clean --output=",
        "--help", "--version", "build --help", "check --help", "clean --help", "serve --help", "@file", "[suggest]", "[parse] build", "build -- x", "build --output a --output b",
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_text_of_the_program_and_of_the_theme_is_in_its_language(string language)
    {
        var own = LanguageOf(language);
        var theme = TextTable.Parse(own, File.ReadAllText(Path.Combine(RepositoryRoot.Path, "themes", "kexie", "texts", language + ".txt")));
        foreach (var table in new[] { TextTable.For(own), theme })
        {
            Assert.True(table.Keys.Length > 100);
            Assert.DoesNotContain(table.Keys, key => WrongLanguage.In(table[key], own) is not null);
        }
    }

    [Fact]
    public void What_is_in_the_wrong_language_is_found()
    {
        Assert.Equal("file not", WrongLanguage.In("打不开文件：file not found", Language.Chinese));
        Assert.Equal("。", WrongLanguage.In("This file is empty。", Language.English));
        Assert.Equal("打不开这个文件", WrongLanguage.In("error: 打不开这个文件", Language.English));
        Assert.Equal("{0", WrongLanguage.Unfilled("没有{0}", TextTable.For(Language.Chinese)));
        Assert.Equal("nearest.some", WrongLanguage.Unfilled("没有 nearest.some", TextTable.For(Language.Chinese)));
    }

    [Fact]
    public async Task Every_finding_of_the_examples_is_told_in_the_language_that_was_asked_for()
    {
        var faults = (await ProvenExample.AllAsync).Values.SelectMany(proven =>
        {
            var written = string.Concat(proven.Example.Files.Select(file => file.Path + file.Whole));
            return proven.Chinese.Findings.SelectMany(found => Faults(found, Language.Chinese, written))
                .Concat(proven.English.Findings.SelectMany(found => Faults(found, Language.English, written)));
        }).ToArray();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_command_line_is_answered_in_the_language_that_was_asked_for(string line)
    {
        using var chinese = new TinySite();
        using var english = new TinySite("en");
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (site, language) in new[] { (chinese, "zh-CN"), (english, "en") })
        {
            // A folder that is not there has no language of its own.
            var run = await CommandRun.Piped(site.Folder, line.Contains("--site", StringComparison.Ordinal) ? ["--lang", language, .. words] : words);
            var own = LanguageOf(language);
            Assert.Null(WrongLanguage.In(run.Output + run.Error, own));
            Assert.Null(WrongLanguage.Unfilled(run.Output + run.Error, TextTable.For(own)));
        }
    }

    // What the writer wrote is shown as it is; and a sample word of a text is one wherever it is shown.
    private static IEnumerable<string> Faults(ToldFinding told, Language language, string written)
    {
        var texts = TextTable.For(language);
        foreach (var text in new[] { told.Message, told.Hint })
        {
            var foreign = language == Language.English
                ? WrongLanguage.Han(text).Where(han => !EnglishSamples.Contains(han, StringComparison.Ordinal))
                : new[] { WrongLanguage.In(text, language) }.OfType<string>();
            var faults = foreign.Where(fault => !written.Contains(fault, StringComparison.Ordinal));
            foreach (var fault in faults.Concat(new[] { WrongLanguage.Unfilled(text, texts) }.OfType<string>()))
            {
                yield return $"{told.Place}: {fault}: {text}";
            }
        }
    }

    private static Language LanguageOf(string tag) => tag == "en" ? Language.English : Language.Chinese;
}
