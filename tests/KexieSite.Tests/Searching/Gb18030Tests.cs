using System.Text;
using KexieSite.Searching;

namespace KexieSite.Tests.Searching;

public sealed class Gb18030Tests
{
    private static readonly Encoding Expected = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [Fact]
    public void Every_character_of_the_basic_plane_is_written_as_the_system_does()
    {
        var plane = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !char.IsSurrogate(c)));

        Assert.Equal(Expected.GetBytes(plane), Write(plane));
    }

    // No attribute keeps half of a surrogate pair, so the texts are no data of a theory.
    [Fact]
    public void What_takes_four_bytes_or_is_broken_is_written_as_the_system_does() => Assert.All(
        ["", "科普 2021", "\U00020BB7野家", "〄\U0001F600\U00020BB7é", "半\uD842", "半\uD842科\uDFB7", "\uDFB7\uD842"],
        text => Assert.Equal(Expected.GetBytes(text), Write(text)));

    private static byte[] Write(string text)
    {
        var bytes = new byte[text.Length * Gb18030.MostBytes];
        return bytes[..Gb18030.Write(text, bytes)];
    }
}
