using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KexieSite.Theming;

/// <summary>HTML under construction, in one array from the pool: what templates write to, and a page's body for its layout.</summary>
internal sealed class PooledHtml : TextWriter, IHtmlContent
{
    private const int InitialCapacity = 4096;

    private char[] chars = ArrayPool<char>.Shared.Rent(InitialCapacity);
    private int length;

    public PooledHtml() => CoreNewLine = ['\n'];

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlySpan<char> Written => chars.AsSpan(0, length);

    public override void Write(char value)
    {
        Reserve(1);
        chars[length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(chars.AsSpan(length));
        length += buffer.Length;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Written);

    protected override void Dispose(bool disposing)
    {
        if (disposing && chars.Length > 0)
        {
            ArrayPool<char>.Shared.Return(chars);
            chars = [];
            length = 0;
        }

        base.Dispose(disposing);
    }

    private void Reserve(int count)
    {
        if (chars.Length - length >= count)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(chars.Length * 2, length + count));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(chars);
        chars = larger;
    }
}
