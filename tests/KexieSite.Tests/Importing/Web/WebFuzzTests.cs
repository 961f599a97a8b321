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
}
