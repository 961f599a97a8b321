using System.Text.Json.Nodes;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Scaffolding;
using KexieSite.Tests.Docs;

namespace KexieSite.Tests.Scaffolding;

public sealed class SchemaTests : IDisposable
{
    private readonly TestSite site = new(
        "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\nseries: [全国科普日]\nmetrics:\n  - {name: 电影, unit: 场}\nsections:\n  fuwu: {kind: 页面}\n");

    public SchemaTests() => site.Activity("2021/a", "日期: 2021-09-17\n地区: 沾益区\n主题: 农技");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("activity", "标题: 甲\n日期: 2021-09-17\n结束: 2021年9月19日\n状态: 延期\n主办: 甲、乙\n协办: [丙, 丁]\n数据: {人次: 6万余, 展板: 48, 电影: 3}\n草稿: 是")]
    [InlineData("activity", "title: a\ndate: 2021\nstatus: held\nfigures: {人次: 3000}\ncover: {src: a.jpg, alt: b}\nattachments: [a.pdf, {文件: b.pdf, 标题: 乙}]\ndraft: true")]
    [InlineData("activity", "标题: 甲\nregion: 530325\n封面: a.jpg\n附件: a.pdf\n旧网址: /a/\n检查忽略: {KX5307: 引用}\n附加: {负责人: 李四}\nslug: a-1")]
    [InlineData("report", "标题: 甲\n年度: 2021\n类别: 总结\n时段: 一季度\n文号: 富科协〔2021〕3号")]
    [InlineData("report", "title: a\nyear: 2021年\ntype: plan\nperiod: q1")]
    [InlineData("notice", "标题: 甲\n日期: 二〇二一年九月十七日\n单位: 县科协\n失效: 2021-12-31")]
    [InlineData("page", "标题: 甲\n网址名: about\n类型: 页面")]
    public void Front_matter_that_a_build_accepts_is_valid(string kind, string yaml)
    {
        Assert.True(Check(kind).Accepts(yaml));
        var folder = kind == "page" ? "content" : $"content/{(kind == "activity" ? "activities" : kind + "s")}/2021";
        site.Write($"{folder}/2021-09-17-b.md", $"---\n{yaml}\n---\n正文。\n");
        Assert.Empty(site.Assemble(drafts: true).Diagnostics.Where(d => d.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("activity", "日期: 2021-09-17")]
    [InlineData("activity", "标题: 甲\n题目: 乙")]
    [InlineData("activity", "标题: 甲\n年度: 2021")]
    [InlineData("activity", "标题: 甲\n状态: 举办")]
    [InlineData("activity", "标题: 甲\n日期: 明天")]
    [InlineData("activity", "标题: 甲\n数据: {观众: 3000}")]
    [InlineData("activity", "标题: 甲\n数据: 3000")]
    [InlineData("activity", "标题: 甲\n网址名: 科普日")]
    [InlineData("activity", "标题: 甲\n封面: {图片: a.jpg, 大小: 3}")]
    [InlineData("activity", "标题: [甲]")]
    [InlineData("report", "标题: 甲\n年度: 2021")]
    [InlineData("report", "标题: 甲\n年度: 21\n类别: 总结")]
    [InlineData("report", "标题: 甲\n年度: 2021\n类别: 总结\n文号: 富科协[2021]3号")]
    [InlineData("notice", "标题: 甲\n数据: {人次: 3}")]
    [InlineData("page", "标题: 甲\n日期: 2021-09-17")]
    public void Front_matter_with_a_mistake_is_not(string kind, string yaml) => Assert.False(Check(kind).Accepts(yaml));

    [Fact]
    public void The_whole_example_of_the_handbook_is_a_valid_site_yml() =>
        Assert.True(Check("site").Accepts(Handbook.Examples.Single(e => e.Path == "site.yml").Text));

    [Theory]
    [InlineData("title: 甲")]
    [InlineData("title: 甲\nurl: kexie.example.org")]
    [InlineData("title: 甲\nurl: https://a.cn\n标题: 乙")]
    [InlineData("title: 甲\nurl: https://a.cn\nlanguage: fr")]
    [InlineData("title: 甲\nurl: https://a.cn\nmenu:\n  - 首页")]
    [InlineData("title: 甲\nurl: https://a.cn\nsections:\n  activities: {pageSize: 0}")]
    [InlineData("title: 甲\nurl: https://a.cn\nsections:\n  activities: {update: 两周}")]
    [InlineData("title: 甲\nurl: https://a.cn\nfooter: {fax: 1}")]
    [InlineData("title: 甲\nurl: https://a.cn\ncheck:\n  words:\n    - {wrong: 甲}")]
    public void A_site_yml_with_a_mistake_is_not_valid(string yaml) => Assert.False(Check("site").Accepts(yaml));

    [Fact]
    public void Editors_offer_the_sites_own_words()
    {
        var activity = Schema("activity")["properties"]!;
        Assert.Equal(["云南省/曲靖市/富源县", "云南省/曲靖市/沾益区"], activity["地区"]!["examples"]!.AsArray().Select(n => (string?)n));
        Assert.Equal(["全国科普日"], activity["系列"]!["examples"]!.AsArray().Select(n => (string?)n));
        Assert.Contains("电影", activity["数据"]!["properties"]!.AsObject().Select(p => p.Key));
        Assert.Equal("农技", (string?)activity["主题"]!["anyOf"]![0]!["examples"]![0]);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_key_has_a_description(Language language)
    {
        var texts = TextTable.For(language);
        var lists = new SchemaLists([], [], [], Metric.Defaults);
        Assert.All(EditorFiles.Schemas(lists, texts), file => Assert.All(Properties(JsonNode.Parse(file.Text)!), property =>
            Assert.False(string.IsNullOrEmpty((string?)property.Value!["description"]) && property.Key is not ("src" or "alt" or "file" or "title" or "图片" or "说明" or "文件" or "标题"), property.Key)));
        Assert.All(Field.All, field => Assert.NotEmpty(texts[$"field.{field.Name}.example"]));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode node) => node switch
    {
        JsonObject shape => (shape["properties"] is JsonObject all ? all : []).Concat(shape.Where(p => p.Value is not null).SelectMany(p => Properties(p.Value!))),
        JsonArray shapes => shapes.SelectMany(shape => Properties(shape!)),
        _ => [],
    };

    private JsonObject Schema(string name)
    {
        Assert.NotNull(EditorSetup.Write(site.Root).Value);
        return JsonNode.Parse(File.ReadAllText(Path.Combine(site.Root, $".vscode/schemas/{name}.schema.json")))!.AsObject();
    }

    private SchemaCheck Check(string name) => new(Schema(name).ToJsonString());
}
