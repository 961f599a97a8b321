using System.Diagnostics;
using System.Text;
using KexieSite.Importing;
using KexieSite.Tests.Chinese;

namespace KexieSite.Tests.Importing.Web;

public sealed class WebFuzzTests
{
    private const int Pages = 600;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public void No_mutation_crashes_hangs_or_looks_outside_the_folder()
    {
        var random = new XorShift(20211122);
        for (var i = 0; i < Pages; i++)
        {
            var html = PageMutation.Next(random);
            var bytes = random.Next(3) == 0 ? SavedPage.Named("gb18030").GetBytes(html) : Encoding.UTF8.GetBytes(html);
            if (random.Next(4) == 0 && bytes.Length > 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var asked = new List<string>();
            var start = Stopwatch.GetTimestamp();
            var read = KexieSite.Importing.Web.WebPageReader.Read(new KexieSite.Paths.SourcePath("a/b/c.html"), bytes, path =>
            {
                asked.Add(path.Value);
                return null;
            });
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, $"page {i} took too long: {html}");
            Assert.True(read.Value is not null || read.HasErrors);
            Assert.DoesNotContain(asked, path => path.Split('/').Contains("..") || path.StartsWith('/'));
            if (read.Value is { } document)
            {
                Assert.DoesNotContain("<script", MarkdownText.Write(document.Blocks).Replace("\\<", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Theory]
    [InlineData("<b>甲</b>")]
    [InlineData("<h1>甲乙丙丁</h1>")]
    [InlineData("<font size=5>甲乙丙丁</font>")]
    public void Many_elements_that_could_be_a_title_take_no_longer_than_their_number_explains(string element)
    {
        var start = Stopwatch.GetTimestamp();
        _ = SavedPage.Read($"<html><head><title>科协</title></head><body><div class=\"top\">{string.Concat(Enumerable.Repeat(element, 60_000))}</div><p>{SavedPage.Words}</p></body></html>");
        Assert.True(Stopwatch.GetElapsedTime(start) < 12 * Limit);
    }
}
