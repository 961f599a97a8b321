namespace KexieSite.Tests.Docs;

public sealed class DiagnosticsPageTests
{
    private static readonly string File = Path.Combine(RepositoryRoot.Path, "docs", "diagnostics.md");

    /// <summary>With <c>UPDATE_GOLDEN=1</c> in the environment the page is written anew.</summary>
    [Fact]
    public void The_page_of_diagnostics_says_what_the_program_says()
    {
        var page = DiagnosticsPage.Make();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            System.IO.File.WriteAllText(File, page);
        }

        Assert.Equal(page, System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));
    }
}
