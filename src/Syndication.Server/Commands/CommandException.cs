namespace Syndication.Server.Commands;

/// <summary>A command cannot do what it was asked; the message says in one line why and what would help.</summary>
internal sealed class CommandException(string message) : Exception(message);
