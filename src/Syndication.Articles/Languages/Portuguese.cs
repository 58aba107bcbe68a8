using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Portuguese: dates, credits and sections.</summary>
internal static class Portuguese
{
    public static readonly Language Language = new()
    {
        Tag = "pt",
        Labels = PortugueseLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("pt-BR"),
        OwnLetters = "ãõÃÕ",
        StopWords = Words.Set("o|a|os|de|que|e|do|da|em|um|uma|para|com|não|os|no|na|por|mais|as|dos|como|mas|ao|ele|das|à|seu|sua|ou|também|foi|são|pelo|pela|até|isso|já|está|ser|tem"),
        Months = Words.Numbered(1, "janeiro/jan", "fevereiro/fev", "março/mar", "abril/abr", "maio/mai", "junho/jun", "julho/jul", "agosto/ago", "setembro/set", "outubro/out", "novembro/nov", "dezembro/dez"),
        Weekdays = Words.Set("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|segunda|terça|quarta|quinta|sexta"),
        Units = Words.Units("segundos/segundo", "minutos/minuto/min", "horas/hora", "dias/dia", "semanas/semana", "meses/mês", "anos/ano"),
        AgoWords = Words.Set("há|atrás"),
        DaysAgo = Words.Numbered(0, "hoje", "ontem"),
        PublishedLabels = Words.Set("Publicado|Publicado em|Publicada em|Data|Postado em|Data de publicação"),
        UpdatedLabels = Words.Set("Atualizado|Atualizado em|Última atualização|Modificado em|Atualizada em"),
        AuthorLabels = Words.Set("Por|Autor|Autora|Escrito por|Texto|Publicado por"),
        SourceLabels = Words.Set("Fonte"),
        CreditLabels = Words.Set("Foto|Imagem|Tradução|Edição|Vídeo"),
        CategoryLabels = Words.Set("Categoria|Categorias|Seção|Editoria"),
        TagLabels = Words.Set("Tags|Tópicos|Assuntos|Palavras-chave"),
        RoleWords = Words.Set("jornalista|repórter|editor|editora|redator|redatora|correspondente|diretor|diretora|autor|autora|colunista"),
        Agencies = Words.Shown("Lusa", "Agência Brasil", "Estadão Conteúdo", "Reuters", "AFP"),
        AndWords = Words.Set("e|com"),
        NewsroomWords = Words.Set("redação|agência|jornal|equipe|notícias|portal|assessoria"),
        HomeCrumbs = Words.Set("Início|Home|Página inicial|Você está aqui|Inicial"),
        EmptySections = Words.Set("Início|Notícias|Artigo|Artigos|Sem categoria|Home|Notícia"),
    };
}
