using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Tests.Configuration;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("title: 通知: 关于讲座", "KX1005", 1, 10)]
    [InlineData("title：通知", "KX1003", 1, 6)]
    [InlineData("title:通知", "KX1004", 1, 6)]
    [InlineData("title:　通知", "KX1004", 1, 6)]
    [InlineData("date: 2021-09-17\n\ttitle: 通知", "KX1002", 2, 1)]
    [InlineData("figures:\n\t人次: 3", "KX1002", 2, 1)]
    [InlineData("figures:\n　　人次: 3", "KX1002", 2, 1)]
    [InlineData("figures:\n  人次：3万", "KX1003", 2, 5)]
    [InlineData("title: “通知：关于讲座”", "KX1006", 1, 8)]
    [InlineData("title: \"通知：关于讲座”\ndate: 2021-09-17", "KX1006", 1, 16)]
    [InlineData("title: “通知：关于讲座\"", "KX1006", 1, 8)]
    [InlineData("title: \"科普\"进校园", "KX1007", 1, 12)]
    [InlineData("title: [通知]关于讲座", "KX1007", 1, 12)]
    [InlineData("title: 讲座 #1", "KX1008", 1, 11)]
    [InlineData("title: *重点*", "KX1009", 1, 8)]
    [InlineData("title: @全体会员", "KX1009", 1, 8)]
    [InlineData("title: >通知", "KX1009", 1, 8)]
    [InlineData("title: 甲\ntitle: 乙", "KX1010", 2, 1)]
    [InlineData("title 通知", "KX1011", 1, 1)]
    [InlineData("topics: [健康, 青少年", "KX1017", 1, 9)]
    [InlineData("title: \"通知\ndate: 2021-09-17", "KX1017", 1, 8)]
    [InlineData("a: {b: {c: &x 1}}", "KX1012", 1, 12)]
    [InlineData("- 甲\n- 乙", "KX1014", 1, 1)]
    [InlineData("date: 2021-09-17\n  title: 通知", "KX1018", 2, 3)]
    public void Reader_names_the_place_of_a_mistake(string yaml, string code, int line, int column)
    {
        var found = Assert.Single(Read(yaml).Diagnostics);
        Assert.Equal((code, line, column), (found.Rule.Code, found.Span!.Value.Line, found.Span.Value.Column));
    }

    [Theory]
    [InlineData("title: 通知：关于讲座", "通知：关于讲座")]
    [InlineData("title: “双减”背景下的科普", "“双减”背景下的科普")]
    [InlineData("title: “甲”与“乙”", "“甲”与“乙”")]
    [InlineData("title: \"通知: 关于讲座\"", "通知: 关于讲座")]
    [InlineData("title: 'it''s: a'", "it's: a")]
    [InlineData("title: https://example.org/a", "https://example.org/a")]
    [InlineData("title: 14:30 开讲", "14:30 开讲")]
    [InlineData("title: 讲座 # 注释", "讲座")]
    [InlineData("title: |\n  第一行: 甲\n  # 第二行\n", "第一行: 甲\n# 第二行\n")]
    [InlineData("title: 第一行\n  第二行：乙", "第一行 第二行：乙")]
    [InlineData("\"title\": 甲", "甲")]
    [InlineData("title: \"第一行\n  第二行\"", "第一行 第二行")]
    [InlineData("title: >-\n  日期：2021\n  第二行\n", "日期：2021 第二行")]
    [InlineData("title: |-\n  键：值\n\n  - 条\n\t", "键：值\n\n- 条")]
    [InlineData("title: 甲 #", "甲")]
    [InlineData("title: # 注释\n  甲", "甲")]
    [InlineData("title:\n  第一行\n  第二行\n    第三行", "第一行 第二行 第三行")]
    [InlineData("title:\n  \"甲: 乙\"", "甲: 乙")]
    [InlineData("　　\n\t\ntitle: 甲\n\t", "甲")]
    [InlineData("title: \"甲\" # 注释", "甲")]
    [InlineData("title: 甲   ", "甲")]
    [InlineData("title: \"甲\\\"乙\"", "甲\"乙")]
    [InlineData("title: '甲: 乙\n\n  丙'", "甲: 乙\n丙")]
    public void Reader_leaves_what_is_right_alone(string yaml, string value)
    {
        var read = Read(yaml);
        Assert.Empty(read.Diagnostics);
        var entry = Assert.Single(read.Value.Entries);
        Assert.Equal(("title", value), (entry.Key.Text, ((YamlScalar)entry.Value).Text));
    }

    [Fact]
    public void Reader_takes_lists_of_mappings_and_lists_of_texts_with_colons()
    {
        var read = Read("menu:\n  - title: 首页\n    url: /\n  - title: 活动\n    url: /activities/\nlist:\n- 上午：开幕\n- 14:30 开讲");
        Assert.Empty(read.Diagnostics);
        var menu = (YamlSequence)read.Value.Entries[0].Value;
        Assert.Equal(["title", "url"], menu.Items.Cast<YamlMapping>().SelectMany(m => m.Entries).Select(e => e.Key.Text).Distinct());
        Assert.Equal(["上午：开幕", "14:30 开讲"], ((YamlSequence)read.Value.Entries[1].Value).Items.Cast<YamlScalar>().Select(i => i.Text));
    }

    [Fact]
    public void Reader_takes_a_comment_behind_a_key_with_a_mapping_below()
    {
        var read = Read("figures: # 见附表\n  人次: 3\n  场次: 2\nextra: {a: \"}\", b: [']', 1]}");
        Assert.Empty(read.Diagnostics);
        Assert.Equal(["人次", "场次"], ((YamlMapping)read.Value.Entries[0].Value).Entries.Select(e => e.Key.Text));
        Assert.Equal(2, ((YamlMapping)read.Value.Entries[1].Value).Entries.Length);
    }

    [Fact]
    public void Reader_reports_all_mistakes_of_a_text_at_once()
    {
        var read = Read("标题: 通知: 关于讲座\n日期：2021-09-17\n地区:富源县\n数据:\n\t人次: 3\n摘要: \"甲\"乙");
        Assert.Equal(
            ["KX1005 1:7", "KX1003 2:3", "KX1004 3:3", "KX1002 5:1", "KX1007 6:8"],
            read.Diagnostics.Select(d => $"{d.Rule.Code} {d.Span!.Value.Line}:{d.Span.Value.Column}"));
        Assert.Equal(["标题", "日期", "地区", "数据", "摘要"], read.Value.Entries.Select(e => e.Key.Text));
        Assert.Equal("通知: 关于讲座", ((YamlScalar)read.Value.Entries[0].Value).Text);
        Assert.Equal("富源县", ((YamlScalar)read.Value.Entries[2].Value).Text);
    }

    [Fact]
    public void Reader_keeps_the_places_of_values_behind_a_mended_mistake()
    {
        var value = (YamlMapping)Read("数据：\n\t人次: 3万\n").Value.Entries[0].Value;
        Assert.Equal(new SourceSpan(12, 6, 12, 8), value.Entries[0].Value.Span);
    }

    [Fact]
    public void Reader_goes_on_behind_an_entry_that_is_no_yaml()
    {
        var read = Read("甲: [1, 2]]\n乙: 3");
        Assert.Contains(read.Diagnostics, d => d.Span!.Value.Line == 10);
        Assert.Contains(read.Value.Entries, e => e.Key.Text == "乙");
    }

    [Fact]
    public void Reader_bounds_depth_and_length()
    {
        Assert.NotEmpty(Read("a: " + new string('[', 5000)).Diagnostics);
        Assert.Equal("KX1013", Assert.Single(Read("a: " + new string('x', YamlReader.MaxLength)).Diagnostics).Rule.Code);
    }

    [Fact]
    public void An_empty_text_is_an_empty_mapping() => Assert.Empty(Read("\n# nothing\n").Value.Entries);

    private static Checked<YamlMapping> Read(string yaml)
    {
        var lines = yaml.Split('\n');
        var first = yaml.StartsWith("数据：", StringComparison.Ordinal) ? 11 : yaml.StartsWith('甲') ? 10 : 1;
        return YamlReader.Read(lines, new SourcePath("content/a.md"), first);
    }
}
