using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;
using KexieSite.Theming;
using KexieSite.Views;

namespace KexieSite.Tests.Theming;

[Collection(nameof(BuiltTheme))]
public sealed class TemplateHostTests(BuiltTheme built)
{
    private static readonly ThemeManifest Page = new("n", "科普日 <script>alert('x')</script>", Description: "“双减” & \"引号\"");

    [Fact]
    public async Task Page_is_rendered_with_its_layout_its_section_and_its_partial()
    {
        var html = await RenderAsync("home", Page with { Title = "科普日", Description = "" });

        Assert.Equal(
            "<html><head><title>科普日</title></head><body><h1 title=\"\">科普日</h1><ul><li>曲靖</li><li>余姚</li></ul></body></html>",
            html.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Layout_can_stand_in_a_layout_and_fill_its_sections()
    {
        var html = await RenderAsync("column", new object());

        Assert.Equal("<html><head><base></head><body><main><p>栏</p></main></body></html>", html.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Chinese_stays_readable_and_markup_in_a_value_is_escaped()
    {
        var html = await RenderAsync("home", Page);

        Assert.Contains("<h1 title=\"“双减” &amp; &quot;引号&quot;\">科普日 &lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_pages_keep_every_character()
    {
        string[] pieces = [.. Enumerable.Range(0, 3000).Select(i => $"第{i}条𬱖😀")];

        var html = await RenderAsync("long", pieces);

        var whole = string.Concat(pieces);
        Assert.EndsWith(whole, html, StringComparison.Ordinal);
        Assert.Equal(whole + whole, System.Net.WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task Pages_rendered_at_once_do_not_mix()
    {
        var host = built.Host;
        var pages = new string[400];

        await Parallel.ForAsync(0, pages.Length, async (i, _) => pages[i] = await RenderAsync("home", Page with { Title = $"第{i}页" }, host));

        Assert.All(pages, (html, i) => Assert.Equal(2, html.Split($"第{i}页").Length - 1));
    }

    [Theory]
    [InlineData("nowhere", "nowhere")]
    [InlineData("no-layout", "_Nowhere")]
    [InlineData("no-partial", "partials/nowhere")]
    public async Task Missing_template_names_the_theme_and_the_key(string key, string missing)
    {
        var e = await Assert.ThrowsAsync<TemplateException>(() => RenderAsync(key, Page));

        Assert.Equal(("child", missing, ThemeRules.MissingTemplate), (e.Theme, e.Key, e.Finding.Rule));
        Assert.Equal($"The theme \"child → middle → kexie\" has no template \"{missing}\".", e.Message);
    }

    [Fact]
    public async Task Missing_asset_is_named_with_its_template_and_the_one_that_was_meant()
    {
        var config = SiteConfigReader.Read("title: 县科协\nurl: https://x.cn", SourceTree.Configuration).Value;
        var assets = new[] { UrlPath.Root.File("site.css") }.ToFrozenDictionary(_ => "css/site.css");

        var e = await Assert.ThrowsAsync<TemplateException>(() => RenderAsync("no-asset", new SiteView(config, TextTable.For(Language.Chinese), assets) { Menu = [], FooterLinks = [], Feeds = [], Tables = [] }));

        Assert.Equal(("KX5044", "themes/child/Templates/no-asset.cshtml"), (e.Finding.Place(), e.Finding.File?.Value));
        Assert.Equal("主题“child”的模板“no-asset”要用 assets/css/sight.css，但主题里没有这个文件。", e.Finding.Message(TextTable.For(Language.Chinese)));
        Assert.Equal("是否想写“css/site.css”？", e.Finding.ChineseHint());
    }

    [Theory]
    [InlineData("home")]
    [InlineData("wrong-partial")]
    public async Task Wrong_model_names_both_types(string key)
    {
        var e = await Assert.ThrowsAsync<TemplateException>(() => RenderAsync(key, new List<string>()));

        Assert.Equal(("home", ThemeRules.WrongModel), (e.Key, e.Finding.Rule));
        Assert.Equal("themes/child/Templates/home.cshtml", e.Finding.File?.Value);
        Assert.Equal<object>(["KexieSite.Theming.ThemeManifest", "System.Collections.Generic.List<System.String>"], e.Finding.Arguments[2..]);
    }

    [Theory]
    [InlineData("throws", 3)]
    [InlineData("throws-in-section", 4)]
    public async Task Template_that_throws_is_named_with_its_line(string key, int line)
    {
        var e = await Assert.ThrowsAsync<TemplateException>(() => RenderAsync(key, new List<string>()));

        Assert.Equal((ThemeRules.TemplateThrew, key), (e.Finding.Rule, e.Key));
        Assert.Equal(($"themes/child/Templates/{key}.cshtml", line), (e.Finding.File?.Value, e.Finding.Span?.Line));
        Assert.IsType<ArgumentOutOfRangeException>(e.InnerException);
    }

    [Fact]
    public async Task Layouts_in_a_circle_are_named()
    {
        var e = await Assert.ThrowsAsync<TemplateException>(() => RenderAsync("ping", Page));

        Assert.Equal(ThemeRules.CircularLayout, e.Finding.Rule);
        Assert.Equal("_Ping → _Pong → _Ping", e.Finding.Arguments[2]);
    }

    [Fact]
    public async Task Partial_that_includes_itself_is_an_error_and_no_crash()
    {
        var e = await Assert.ThrowsAsync<TemplateException>(() => RenderAsync("endless", Page));

        Assert.Equal((ThemeRules.EndlessPartials, "endless"), (e.Finding.Rule, e.Key));
    }

    [Fact]
    public async Task Failed_or_cancelled_page_leaves_the_output_empty()
    {
        var output = new ArrayBufferWriter<byte>();

        await Assert.ThrowsAsync<TemplateException>(() => built.Host.RenderAsync("throws-in-section", new List<string>(), output));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => built.Host.RenderAsync("home", Page, output, new CancellationToken(canceled: true)));

        Assert.Equal(0, output.WrittenCount);
    }

    private async Task<string> RenderAsync<T>(string key, T model, TemplateHost? host = null)
        where T : class
    {
        var output = new ArrayBufferWriter<byte>();
        await (host ?? built.Host).RenderAsync(key, model, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
