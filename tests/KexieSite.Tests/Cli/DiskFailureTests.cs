using System.Globalization;
using KexieSite.Cli;
using KexieSite.Diagnostics;
using KexieSite.Tests.Diagnostics;

namespace KexieSite.Tests.Cli;

/// <summary>Why a file could not be read or written is said in the user's language, without the runtime's own words.</summary>
public sealed class DiskFailureTests : IDisposable
{
    private readonly TinySite site = new TinySite().WithActivity("kepuri", TinySite.Good);

    public static TheoryData<string, Exception> Failures() => new()
    {
        { "磁盘满了，写不下：D:\\网站\\index.html", new IOException("There is not enough space on the disk. : 'D:\\网站\\index.html'", unchecked((int)0x80070070)) },
        { "磁盘满了，写不下：/srv/网站/index.html", new IOException("No space left on device : '/srv/网站/index.html'", 28) },
        { "磁盘是只读的，不能写：E:\\a", new IOException("The media is write protected. : 'E:\\a'", unchecked((int)0x80070013)) },
        { "磁盘是只读的，不能写：/a", new IOException("Read-only file system : '/a'", 30) },
        { "正被别的程序占用：D:\\a.docx", new IOException("The process cannot access the file 'D:\\a.docx' because it is being used by another process.", unchecked((int)0x80070020)) },
        { "没有权限读写：D:\\a", new UnauthorizedAccessException("Access to the path 'D:\\a' is denied.") },
        { "路径太长，系统不接受：某个文件（系统没有说是哪一个）", new PathTooLongException() },
        { "找不到：/a/b", new FileNotFoundException("Could not find file.", "/a/b") },
        { "找不到：/a/b", new DirectoryNotFoundException("Could not find a part of the path '/a/b'.") },
        { "读写文件时出错（系统的错误号 5）：/a", new IOException("Input/output error : '/a'", 5) },
        { "读写文件时出错（系统的错误号 0x80070045）：某个文件（系统没有说是哪一个）", new IOException("The network BIOS session limit was exceeded.", unchecked((int)0x80070045)) },
    };

    public void Dispose() => site.Dispose();

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void A_failure_is_told_with_its_file_and_what_to_do(string reason, Exception exception)
    {
        Assert.Equal(reason, Said(DiskFailure.ReasonOf(exception), Language.Chinese));
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            var said = $"{Said(DiskFailure.ReasonOf(exception), language)}\n{Said(DiskFailure.AdviceOf(exception), language)}";
            Assert.Matches("[.。]$", said);
            Assert.Null(WrongLanguage.In(said, language));
        }
    }

    [Fact]
    public void A_full_disk_is_recognised()
    {
        if (OperatingSystem.IsLinux())
        {
            var thrown = Assert.Throws<IOException>(() => File.WriteAllText("/dev/full", "满"));
            Assert.StartsWith("磁盘满了，写不下：", Said(DiskFailure.ReasonOf(thrown), Language.Chinese), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("zh-CN", "路径里有一段是文件，不是文件夹：", "请检查路径")]
    [InlineData("en", "A part of this path is a file and no folder: ", "Check the path")]
    public async Task A_folder_below_a_file_is_a_clear_failure(string language, string reason, string advice)
    {
        var run = await CommandRun.Piped(site.Folder, "build", "--output", "site.yml/public", "--lang", language);
        Assert.StartsWith(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "路径太长，系统不接受：")]
    [InlineData("en", "The path is too long for the system: ")]
    public async Task A_path_that_is_too_long_is_a_clear_failure(string language, string reason)
    {
        var run = await CommandRun.Piped(site.Folder, "build", "--output", new string('长', 300), "--lang", language);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(reason, run.Error, StringComparison.Ordinal);
    }

    private static string Said(TextKey text, Language language) => string.Format(CultureInfo.InvariantCulture, TextTable.For(language)[text.Key], [.. text.Arguments.Select(a => a is TextKey key ? Said(key, language) : a)]);
}
