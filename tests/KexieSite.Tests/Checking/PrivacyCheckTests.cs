using KexieSite.Checking.Privacy;

namespace KexieSite.Tests.Checking;

/// <summary>Every number here is made up: its check character is reckoned, its division and birthday are whoever's.</summary>
public sealed class PrivacyCheckTests
{
    private const string Digits17 = "53032519800101123";

    private static readonly string Identity = Digits17 + IdentityNumber.CheckCharacter(Digits17);

    // The standard's own example: GB 11643-1999, annex A.
    [Fact]
    public void The_check_character_is_that_of_the_standard()
    {
        Assert.Equal('X', IdentityNumber.CheckCharacter("11010519491231002"));
        Assert.Equal('4', IdentityNumber.CheckCharacter("44052418800101001"));
        Assert.True(IdentityNumber.IsValid("11010519491231002x", TestSite.Today));
    }

    [Fact]
    public void An_ID_number_is_found_wherever_it_stands_and_shown_masked()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-a", $"摘要: 学员{Identity}", $"学员 {Identity}、`{Identity}` 和 [名单](/a/ \"{Identity}\")。");
        var found = CheckRun.Texts(site).Where(f => f.Diagnostic.Rule == PrivacyRules.Identity).Select(f => f.Diagnostic).ToList();
        Assert.Equal(["KX5201 3:7", "KX5201 5:4", "KX5201 5:24", "KX5201 5:56"], found.Select(d => d.Place()));
        Assert.All(found, d => Assert.Equal("530************" + Identity[^3..], d.Arguments[0]));
    }

    [Theory]
    [InlineData("０")]
    [InlineData(" ")]
    [InlineData("-")]
    public void An_ID_number_in_full_width_or_in_groups_is_found(string how)
    {
        var written = how == "０" ? string.Concat(Identity.Select(c => char.IsDigit(c) ? (char)(c + 0xFEE0) : c)) : $"{Identity[..6]}{how}{Identity[6..14]}{how}{Identity[14..]}";
        Assert.Contains("KX5201", CheckRun.Codes($"学员{written}到会。"));
    }

    [Fact]
    public void Numbers_that_are_no_ID_numbers_are_not_taken_for_some()
    {
        var wrongCheck = Digits17 + (Identity[17] == '0' ? '1' : '0');
        var wrongDay = "530325198002301234";
        var future = Reckoned("53032529990101123");
        var province = Reckoned("99032519800101123");
        Assert.Empty(CheckRun.Codes($"编号{wrongCheck}、编号{wrongDay}、编号{future}、编号{province}、流水20210917123456789012。"));
    }

    [Theory]
    [InlineData("身份证号530325800101123。", "KX5202")]
    [InlineData("批次号530325800101123。")]
    [InlineData("身份证号530325801301123。")]
    public void Fifteen_digits_are_an_ID_number_where_the_words_say_so(string text, params string[] found) => Assert.Equal(found, CheckRun.Codes(text));

    [Theory]
    [InlineData("联系人13812345678。", "KX5203 5:4")]
    [InlineData("电话：+86 138 1234 5678。", "KX5203 5:4")]
    [InlineData("电话138-1234-5678。", "KX5203 5:3")]
    [InlineData("[拨打](tel:13812345678)", "KX5203 5:10")]
    public void Mobile_numbers_are_found(string text, string found) => Assert.Equal([found], CheckRun.InText(text));

    [Theory]
    [InlineData("联系人138****5678、138xxxx5678。")]
    [InlineData("投入13500000000元，合13812345678人次。")]
    [InlineData("见 https://example.com/a/13812345678 一文。")]
    [InlineData("电话0874-4612345、12912345678。")]
    [InlineData("<!-- 13812345678 -->")]
    public void Masked_numbers_amounts_addresses_and_comments_are_fine(string text) => Assert.Empty(CheckRun.InText(text));

    [Fact]
    public void The_offices_own_numbers_are_fine()
    {
        using var site = new TestSite("""
            title: 富源县科协
            url: https://kexie.internal
            region: 云南/曲靖/富源
            footer: {phone: "13987654321"}
            check:
              numbers: ["138-1234-5678", 6222021234567890128]

            """).Activity("2021/2021-09-17-a", "", "电话138 1234 5678、13987654321，开户行账号6222021234567890128，另有13700000000。");
        Assert.Equal(["KX5203 4:56"], CheckRun.Texts(site).Select(f => f.Diagnostic.Place()));
    }

    [Theory]
    [InlineData("汇到农行卡号6222 0212 3456 7890 128。", "KX5204")]
    [InlineData("汇到农行卡号6222021234567890127。")]
    [InlineData("设备编号6222021234567890128。")]
    public void Bank_cards_are_found_by_their_check_digit_and_the_words_around(string text, params string[] found) => Assert.Equal(found, CheckRun.Codes(text));

    [Theory]
    [InlineData("县第一小学三年级（2）班王小明获一等奖。", "KX5205")]
    [InlineData("一等奖：王小明（县一中高二3班）。", "KX5205")]
    [InlineData("县第一小学三年级的学生都来了，王小明老师讲课。")]
    [InlineData("县第一小学三年级2班全体同学参加。")]
    [InlineData("县第一小学王小明老师讲课。")]
    public void Pupils_named_with_school_and_class_are_a_hint(string text, params string[] found) => Assert.Equal(found, CheckRun.Codes(text));

    [Fact]
    public void A_number_in_a_files_name_is_found()
    {
        using var site = new TestSite().Activity("2021/2021-09-17-13812345678");
        var found = CheckRun.Texts(site).Select(f => f.Diagnostic).ToList();
        Assert.Contains(found, d => d.Rule == PrivacyRules.Mobile && d.Span is null);
    }

    private static string Reckoned(string digits) => digits + IdentityNumber.CheckCharacter(digits);
}
