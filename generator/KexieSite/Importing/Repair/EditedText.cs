using System.Collections.Immutable;
using System.Text;

namespace KexieSite.Importing.Repair;

/// <summary>A text that is changed step by step and knows for each of its characters where it stood in the beginning.</summary>
internal sealed class EditedText
{
    private readonly ImmutableArray<TextChange>.Builder changes = ImmutableArray.CreateBuilder<TextChange>();

    // The place of each character, and of the end, before the first step; null while they are the same.
    private int[]? origins;

    public EditedText(string text) => Text = text;

    public string Text { get; private set; }

    /// <summary>Makes one step: changes with places in <see cref="Text"/>, in order and apart from each other. None is made inside a mark of doubt.</summary>
    public void Apply(IEnumerable<TextChange> step)
    {
        var edits = OutsideMarks(step.Where(edit => edit.Before != edit.After)).ToList();
        if (edits.Count == 0)
        {
            return;
        }

        var text = new StringBuilder(Text.Length);
        var places = new List<int>(Text.Length + 1);
        var next = 0;
        foreach (var edit in edits)
        {
            Copy(text, places, next, edit.Position);
            text.Append(edit.After);
            places.AddRange(Enumerable.Range(0, edit.After.Length).Select(i => Origin(edit.Position + Math.Min(i, edit.Before.Length))));
            changes.Add(edit with { Position = Origin(edit.Position) });
            next = edit.Position + edit.Before.Length;
        }

        Copy(text, places, next, Text.Length);
        places.Add(Origin(Text.Length));
        origins = [.. places];
        Text = text.ToString();
    }

    public RepairedText Done() => new(Text, changes.ToImmutable());

    /// <summary>Where the character at a place stood in the beginning.</summary>
    public int Origin(int position) => origins?[position] ?? position;

    private void Copy(StringBuilder text, List<int> places, int start, int end)
    {
        text.Append(Text, start, end - start);
        for (var i = start; i < end; i++)
        {
            places.Add(Origin(i));
        }
    }

    private IEnumerable<TextChange> OutsideMarks(IEnumerable<TextChange> step)
    {
        using var marks = DoubtMark.In(Text).GetEnumerator();
        var mark = marks.MoveNext() ? marks.Current : (Range?)null;
        foreach (var edit in step)
        {
            while (mark is { } passed && passed.End.Value <= edit.Position)
            {
                mark = marks.MoveNext() ? marks.Current : null;
            }

            if (mark is null || edit.Position + edit.Before.Length <= mark.Value.Start.Value)
            {
                yield return edit;
            }
        }
    }
}
