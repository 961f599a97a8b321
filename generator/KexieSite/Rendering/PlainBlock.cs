using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Views;

namespace KexieSite.Rendering;

/// <summary>Writes <c>:::</c> blocks as plain HTML for readers elsewhere, such as feeds: pictures, lists and tables with complete addresses.</summary>
internal sealed class PlainBlock(HtmlEncoder encoder, SiteUrl url, TextTable texts)
{
    public string Html(BlockView view) => view switch
    {
        GalleryView gallery => string.Concat(gallery.Pictures.Select(Picture)),
        ActivitiesView { Items.IsEmpty: true } => Paragraph(texts["block.noActivities"]),
        ActivitiesView list => $"<ul>{string.Concat(list.Items.Select(Item))}</ul>",
        ChartBlockView { Chart: { } chart } => Table(chart.Caption, [chart.Table.Head, .. chart.Table.Rows], hasHead: true),
        ChartBlockView => Paragraph(texts["block.noValues"]),
        FiguresView { Figures.Rows.IsEmpty: true } => Paragraph(texts["block.noFigures"]),
        FiguresView figures => Table("", [.. figures.Figures.Rows.Select(r => ImmutableArray.Create(r.Figure.Name, r.Figure.Text))], hasHead: false),
        _ => "",
    };

    private string Picture(GalleryPictureView picture) =>
        $"<figure><img src=\"{encoder.Encode(url.Origin + picture.Picture.Src)}\" alt=\"{encoder.Encode(picture.Picture.Alt)}\">"
        + (picture.Caption.Length > 0 ? $"<figcaption>{encoder.Encode(picture.Caption)}</figcaption></figure>" : "</figure>");

    private string Item(ItemCard card) =>
        $"<li><a href=\"{encoder.Encode(url.Origin + card.Href)}\">{encoder.Encode(card.Title)}</a>{(card.Date is { } date ? " " + encoder.Encode(date.Text) : "")}</li>";

    private string Paragraph(string text) => $"<p>{encoder.Encode(text)}</p>";

    private string Table(string caption, ImmutableArray<ImmutableArray<string>> rows, bool hasHead)
    {
        var html = new StringBuilder("<table>");
        if (caption.Length > 0)
        {
            html.Append("<caption>").Append(encoder.Encode(caption)).Append("</caption>");
        }

        for (var i = 0; i < rows.Length; i++)
        {
            html.Append("<tr>");
            for (var j = 0; j < rows[i].Length; j++)
            {
                var name = j == 0 || (hasHead && i == 0) ? "th" : "td";
                html.Append('<').Append(name).Append('>').Append(encoder.Encode(rows[i][j])).Append("</").Append(name).Append('>');
            }

            html.Append("</tr>");
        }

        return html.Append("</table>").ToString();
    }
}
