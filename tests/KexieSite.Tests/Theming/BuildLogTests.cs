using KexieSite.Paths;
using KexieSite.Theming;

namespace KexieSite.Tests.Theming;

public sealed class BuildLogTests
{
    private static readonly ThemeProject Project = new("/site", new SourcePath("themes/mine"), new SourcePath("themes/mine/mine.csproj"));

    [Theory]
    [InlineData("/site/themes/mine/Templates/首页.cshtml(5,6): error CS1002: ; expected [/site/themes/mine/mine.csproj]", "themes/mine/Templates/首页.cshtml", 5, 6, "CS1002", "; expected")]
    [InlineData("Templates/a.cshtml(5,6,5,9): error RZ1027: An opening [ (x) [/site/themes/mine/mine.csproj]", "themes/mine/Templates/a.cshtml", 5, 6, "RZ1027", "An opening [ (x)")]
    [InlineData("/site/themes/mine/mine.csproj(7): error MSB4025: bad", "themes/mine/mine.csproj", 7, 1, "MSB4025", "bad")]
    [InlineData("/site/themes/mine/mine.csproj : error NU1101: no package [/site/x.sln]", "themes/mine/mine.csproj", null, null, "NU1101", "no package")]
    [InlineData("CSC : error CS0006: no file", "themes/mine/mine.csproj", null, null, "CS0006", "no file (CSC)")]
    [InlineData("/usr/sdk/x.targets(3,4): error NETSDK1045: too old", "themes/mine/mine.csproj", null, null, "NETSDK1045", "too old (/usr/sdk/x.targets)")]
    [InlineData("/site/themes/mine/mine.csproj(2,3): error : own words", "themes/mine/mine.csproj", 2, 3, "", "own words")]
    public void Error_line_becomes_a_diagnostic(string line, string file, int? at, int? column, string code, string text)
    {
        var error = Assert.Single(BuildLog.Read(line, Project));

        Assert.Equal((file, at, column), (error.File?.Value, error.Span?.Line, error.Span?.Column));
        Assert.Equal<object>([code, text], error.Arguments);
    }

    [Fact]
    public void Errors_are_sorted_once_each_and_keep_their_further_lines()
    {
        const string Log = """
            a.cshtml(9,1): error CS2: second [/p.csproj]
              and more of it
            a.cshtml(3,1): error CS1: first [/p.csproj]
            a.cshtml(3,1): error CS1: first [/p.csproj]

            Build FAILED.
                0 Warning(s)
            """;

        Assert.Equal(["first", "second\nand more of it"], BuildLog.Read(Log, Project).Select(d => d.Arguments[1]));
    }

    [Fact]
    public void Log_without_an_error_gives_none() => Assert.Empty(BuildLog.Read("a.cs(1,1): warning CS1: no error here\nnothing", Project));
}
