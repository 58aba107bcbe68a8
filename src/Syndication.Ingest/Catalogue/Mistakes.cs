using YamlDotNet.Core;

namespace Syndication.Ingest.Catalogue;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class Mistakes(string file)
{
    private readonly List<CatalogueError> _errors = [];

    public IReadOnlyList<CatalogueError> Errors => _errors;

    /// <summary>What is read over, for whoever checks the file; nothing is wrong with it.</summary>
    public List<CatalogueError> Remarks { get; } = [];

    public string File => file;

    /// <summary>Whether a mistake was found that keeps the file from being used.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Something that is wrong now but may come right without a change of the file.</summary>
    public void Note(Mark at, string message) => _errors.Add(Error(at.Line, at.Column, message));

    public void Add(Mark at, string message) => Add(at.Line, at.Column, message);

    public void Add(long line, long column, string message)
    {
        IsSpoilt = true;
        _errors.Add(Error(line, column, message));
    }

    /// <summary>Says that a line is read over.</summary>
    public void Remark(long line, string message) => Remarks.Add(Error(line, 1, message));

    private CatalogueError Error(long line, long column, string message) =>
        new(file, (int)Math.Max(1, line), (int)Math.Max(1, column), message);
}
