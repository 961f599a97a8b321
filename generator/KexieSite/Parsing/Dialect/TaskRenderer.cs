using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KexieSite.Parsing.Dialect;

/// <summary>Writes the box of a task list as HTML, not XHTML.</summary>
internal sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(obj.Checked ? "<input type=\"checkbox\" checked disabled>" : "<input type=\"checkbox\" disabled>");
}
