using System.Text;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Tests.Loading;

public sealed class TextDecoderTests
{
    private const string Text = "---\n标题: 全国科普日\n---\n正文。";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void Utf8_is_read_without_a_word()
    {
        var file = Decode(Encoding.UTF8.GetBytes(Text));
        Assert.Equal(Text, file.Text);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Every_encoding_of_windows_is_read_and_reported()
    {
        Assert.Equal(["KX1403 1:1"], Found(Encoding.UTF8.GetPreamble(), Encoding.UTF8));
        Assert.Equal(["KX1402 1:1"], Found(Encoding.Unicode.GetPreamble(), Encoding.Unicode));
        Assert.Equal(["KX1402 1:1"], Found(Encoding.BigEndianUnicode.GetPreamble(), Encoding.BigEndianUnicode));
        Assert.Equal(["KX1401 1:1"], Found([], Gb18030));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Utf8_that_is_cut_in_a_character_is_told_where_it_ends_and_not_taken_for_gbk(int missing)
    {
        var file = Decode(Encoding.UTF8.GetBytes("---\r\n标题: 全国科普日\r\n日期")[..^missing]);
        Assert.Equal("---\n标题: 全国科普日\n日", file.Text);
        Assert.Equal(["KX1414 3:2"], file.Diagnostics.Select(d => d.Place()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf8_with_damaged_places_is_read_around_them(bool isMarked)
    {
        byte[] bytes = [.. isMarked ? Encoding.UTF8.GetPreamble() : [], .. "---\n标题: 全国科普日\n---\n正文"u8, 0xE6, 0x97, .. "与后文。\n"u8, 0xB8, .. "完。\n"u8];
        var file = Decode(bytes);
        Assert.Equal("---\n标题: 全国科普日\n---\n正文\uFFFD与后文。\n\uFFFD完。\n", file.Text);
        Assert.Equal(["KX1413 4:3"], file.Diagnostics.Select(d => d.Place()));
        Assert.Equal(2, file.Diagnostics[0].Arguments[0]);
        Assert.Null(TextDecoder.DecodeExactly(bytes));
    }

    [Theory]
    [InlineData("科")]
    [InlineData("标题: 联通")]
    [InlineData("瑾玉璋琮，埃艾挨哀；嘉峪關與臺灣鐵路，囉嗦。")]
    [InlineData(Text)]
    public void Short_and_rare_texts_in_gbk_are_not_taken_for_damaged_utf8(string text)
    {
        var file = Decode(Gb18030.GetBytes(text));
        Assert.Equal(text, file.Text);
        Assert.Equal(["KX1401 1:1"], file.Diagnostics.Select(d => d.Place()));
    }

    [Theory]
    [InlineData("甲\r\n乙\r丙\v丁\f戊")]
    [InlineData("甲\n乙\n丙\n丁\n戊")]
    public void Line_ends_of_every_system_become_line_feeds(string text)
    {
        var file = Decode(Encoding.UTF8.GetBytes(text));
        Assert.Equal("甲\n乙\n丙\n丁\n戊", file.Text);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Control_characters_are_left_out_and_reported_at_the_first()
    {
        var file = Decode("甲\n乙\u0007丙\0丁\t戊"u8.ToArray());
        Assert.Equal("甲\n乙丙丁\t戊", file.Text);
        Assert.Equal(["KX1405 2:2"], file.Diagnostics.Select(d => d.Place()));
        Assert.Equal(2, file.Diagnostics[0].Arguments[0]);
    }

    [Fact]
    public void A_single_NUL_in_a_short_text_is_only_a_control_character() =>
        Assert.Equal("甲乙", Decode("甲\0乙"u8.ToArray()).Text);

    [Fact]
    public void What_is_no_text_is_an_error_and_empty()
    {
        Assert.Equal(["KX1404 1:1"], NotText("PK\u0003\u0004 word/document.xml"u8.ToArray()));
        Assert.Equal(["KX1404 1:1"], NotText(new byte[64]));
        Assert.Equal(["KX1404 1:1"], NotText([0xFF, 0xFE, 0x41]));
        Assert.Equal(["KX1404 1:1"], NotText([0xFF, 0x00, 0x80, 0x81, 0xFF]));
        Assert.Equal(["KX1406 1:1"], NotText(new byte[TextDecoder.MaxLength + 1]));
        Assert.Equal<object>([4.1, 4.0], Decode(new byte[TextDecoder.MaxLength + 1]).Diagnostics[0].Arguments);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", Decode([]).Text);

    private static IEnumerable<string> Found(byte[] preamble, Encoding encoding)
    {
        var file = Decode([.. preamble, .. encoding.GetBytes(Text)]);
        Assert.Equal(Text, file.Text);
        return file.Diagnostics.Select(d => d.Place());
    }

    private static IEnumerable<string> NotText(byte[] bytes)
    {
        var file = Decode(bytes);
        Assert.Equal("", file.Text);
        return file.Diagnostics.Select(d => d.Place());
    }

    private static SourceFile Decode(byte[] bytes) => TextDecoder.Decode(new SourcePath("content/a.md"), bytes);
}
