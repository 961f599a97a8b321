using System.Diagnostics;
using System.Text;
using KexieSite.Importing.PlainText;
using KexieSite.Tests.Chinese;

namespace KexieSite.Tests.Importing.PlainText;

/// <summary>Archives hold anything: no file may make the reader throw, or take more time than its length explains.</summary>
public sealed class RandomTextTests
{
    private const string Alphabet = "科协学會活動(xié)?ying)一、（一）1、是。，,;!?? ？？\n\n　xX*_[]【】〔〕2021年号①-`'\uFFFD總結篇";

    [Fact]
    public void Arbitrary_texts_are_read_or_refused()
    {
        var random = new XorShift(8_200);
        for (var i = 0; i < 300; i++)
        {
            Read(Encoding.UTF8.GetBytes(random.Text(Alphabet, 600)));
        }
    }

    [Fact]
    public void Mutated_reports_are_read_or_refused()
    {
        var random = new XorShift(4_1893);
        for (var i = 0; i < 300; i++)
        {
            Read(TextMutation.Next(random));
        }
    }

    [Theory]
    [InlineData("?")]
    [InlineData(" ?")]
    [InlineData("(")]
    [InlineData(",")]
    [InlineData("，，")]
    [InlineData("協(xié)")]
    [InlineData("協?xi)")]
    [InlineData("一、")]
    [InlineData("（一）一是")]
    [InlineData("科协总结")]
    [InlineData("科协总结\n")]
    [InlineData("二00")]
    [InlineData("`协")]
    [InlineData("相关文章\n")]
    [InlineData("2021年12月")]
    [InlineData("【存疑：原文")]
    public void Long_texts_of_one_pattern_take_no_longer_than_their_length_explains(string pattern)
    {
        // A hundred times what it takes alone on this machine, so that only a worse than linear time fails.
        var watch = Stopwatch.StartNew();
        Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(pattern, 60_000 / pattern.Length))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    private static void Read(byte[] bytes)
    {
        var read = PlainTextReader.Read(TextSample.Path, bytes);
        Assert.Equal(read.Value.IsEmpty, read.HasErrors);
        Assert.All(read.Value, document => Assert.DoesNotContain('\n', string.Concat(TextSample.Lines(document))));
    }
}
