using AngleSharp.Dom;

namespace KexieSite.Importing.Web;

/// <summary>How much text each element of a page holds, and how much of it in links. Measured once, in one walk.</summary>
internal sealed class NodeSizes
{
    private readonly Dictionary<INode, (int Text, int Links, int Sentences)> sizes = [];

    /// <summary>Measures a tree.</summary>
    public NodeSizes(INode root) => Measure(root, isInLink: false);

    /// <summary>The characters of a node that are in no link, blanks not counted.</summary>
    public int Plain(INode node) => sizes.GetValueOrDefault(node) is var (text, links, _) ? text - links : 0;

    /// <summary>The characters of a node that are in links, blanks not counted.</summary>
    public int Linked(INode node) => sizes.GetValueOrDefault(node).Links;

    /// <summary>The share of a node's characters that are in links; 1 where it has none.</summary>
    public double LinkShare(INode node) => sizes.GetValueOrDefault(node) is { Text: > 0 } size ? (double)size.Links / size.Text : 1;

    /// <summary>How many sentences end in a node.</summary>
    public int Sentences(INode node) => sizes.GetValueOrDefault(node).Sentences;

    // As deep as the tree, which HtmlDepth bounds.
    private (int Text, int Links, int Sentences) Measure(INode node, bool isInLink)
    {
        if (node is IText text)
        {
            var length = text.Data.Count(c => !char.IsWhiteSpace(c));
            return (length, isInLink ? length : 0, text.Data.Count(c => c is '。' or '！' or '？' or '；'));
        }

        var sum = (Text: 0, Links: 0, Sentences: 0);
        foreach (var child in node.ChildNodes)
        {
            var (characters, links, sentences) = Measure(child, isInLink || child is IElement { LocalName: "a" });
            sum = (sum.Text + characters, sum.Links + links, sum.Sentences + sentences);
        }

        sizes[node] = sum;
        return sum;
    }
}
