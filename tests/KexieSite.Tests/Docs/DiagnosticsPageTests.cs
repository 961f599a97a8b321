namespace KexieSite.Tests.Docs;

public sealed class DiagnosticsPageTests
{
    private static readonly string File = Path.Combine(RepositoryRoot.Path, "docs", "diagnostics.md");

    /// <summary>With <c>UPDATE_GOLDEN=1</c> in the environment the page is written anew.</summary>
    [Fact]
    public async Task The_page_of_diagnostics_says_what_the_program_says()
    {
        var page = await DiagnosticsPage.MakeAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, page);
        }

        Assert.Equal(page, (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"));
    }
}
