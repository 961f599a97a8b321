namespace KexieSite.Parsing.Dialect;

/// <summary>Which stretches of the rendered HTML are raw HTML of the writer, and where those stand in the source.</summary>
internal sealed class RawPlaces
{
    private readonly List<(int Output, int Source, int Length)> places = [];

    public bool IsEmpty => places.Count == 0;

    /// <summary>Adds a stretch; stretches come in the order of the output.</summary>
    public void Add(int output, int source, int length) => places.Add((output, source, length));

    /// <summary>The place in the source of a place in the output; null when that is not raw HTML.</summary>
    public int? Source(int output)
    {
        var (low, high) = (0, places.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var place = places[middle];
            if (output < place.Output)
            {
                high = middle - 1;
            }
            else if (output >= place.Output + place.Length)
            {
                low = middle + 1;
            }
            else
            {
                return place.Source + output - place.Output;
            }
        }

        return null;
    }
}
