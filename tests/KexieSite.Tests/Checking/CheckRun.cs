using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Building;
using KexieSite.Checking;
using KexieSite.Indexing;
using KexieSite.Parsing;

namespace KexieSite.Tests.Checking;

/// <summary>Runs the checks over sites in temporary folders.</summary>
internal static class CheckRun
{
    /// <summary>What is found in one text, as <c>KX5301 3:5</c>.</summary>
    public static string[] InText(string text, string lines = "日期: 2021-09-17")
    {
        using var site = new TestSite();
        site.Write("content/activities/2021/a.md", $"---\n标题: 科普日\n{lines}\n---\n{text}\n");
        return [.. Texts(site).Select(f => f.Diagnostic.Place())];
    }

    /// <summary>The codes of what is found in one text.</summary>
    public static string[] Codes(string text, string lines = "日期: 2021-09-17") => [.. InText(text, lines).Select(f => f.Split(' ')[0])];

    /// <summary>What is found in the texts of a site, in order; silencing is not looked at.</summary>
    public static ImmutableArray<Finding> Texts(TestSite site)
    {
        var read = site.Assemble();
        var items = read.Value.Items.ToFrozenDictionary(i => i.Source);
        var check = new TextCheck(read.Value, SiteIndex.Of(read.Value), null);
        var found = read.Tree.Texts.SelectMany(path =>
        {
            var file = read.Tree.ReadText(path);
            var document = DocumentReader.Read(file, read.Value.Config.Html).Value;
            return check.Check(Manuscript.Of(file, document.FrontMatter, items.GetValueOrDefault(path)));
        });
        return [.. found.Concat(check.CheckSite()).OrderBy(f => f.Diagnostic)];
    }

    /// <summary>Checks a site whole, as the command does.</summary>
    public static Task<CheckResult> WholeAsync(TestSite site, bool fix = false, bool external = false, DateOnly? today = null) =>
        WholeAsync(site.Root, today ?? TestSite.Today, fix, external);

    /// <summary>Checks a site whole, as the command does.</summary>
    public static Task<CheckResult> WholeAsync(string root, DateOnly today, bool fix = false, bool external = false)
    {
        var options = new BuildOptions { SiteFolder = root, BuiltInTheme = Kexie.Theme.KexieTheme.Assembly, Today = today };
        return SiteCheck.RunAsync(new CheckOptions(options) { Fix = fix, External = external }, TimeProvider.System);
    }
}
