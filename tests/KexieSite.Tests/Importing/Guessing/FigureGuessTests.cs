namespace KexieSite.Tests.Importing.Guessing;

public sealed class FigureGuessTests
{
    private const string Head = "【县科协2021年工作总结】\n";
    private const string OneCounty = "title: 富源县科协\nurl: https://kexie.example.org\nregion: 富源县\n";

    [Theory]
    [InlineData("全年发放资料3万余份。", "资料 3万余")]
    [InlineData("全年发放科普资料30,000余份，参加群众38000余人次。", "人次 38000余?;资料 30,000余")]
    [InlineData("全年开展科普活动30余场次。", "场次 30余场次")]
    [InlineData("全年举办讲座和培训25场次。", "培训 25场次")]
    [InlineData("农函大全年办班20期，培训学员1100人。", "培训 20;学员 1100?")]
    [InlineData("全年制作展板960块。", "展板 960")]
    [InlineData("全年悬挂横幅34条。", "横幅 34")]
    [InlineData("全年培训志愿者280名。", "志愿者 280名")]
    public void A_quantity_is_taken_with_its_metric(string line, string figures) =>
        Assert.Equal(figures, string.Join(";", Guessed.Of(Head + line).Figures()));

    [Theory]
    [InlineData("个人会员原有1210人，重新登记后是4509人。")]
    [InlineData("2020年，我县发放资料8万份。")]
    [InlineData("2020年，我县工作有进展。全年发放资料8万份。")]
    [InlineData("邻县全年发放资料8万份。")]
    [InlineData("据报道，某省全年发放资料8万份。")]
    [InlineData("余姚市全年发放资料8万份。")]
    [InlineData("近三年来，共发放资料8万份。")]
    [InlineData("全年的任务是力争发放资料8万份。")]
    [InlineData("全年目标：发放资料8万份。")]
    [InlineData("一、二季度共开展科普活动12场次。")]
    [InlineData("上半年共发放资料8万份。")]
    [InlineData("科普日活动共发放资料8万份。")]
    [InlineData("5月，在后所镇开展宣传，共发放资料8万份。")]
    [InlineData("全年做了许多工作，发放资料8万份。")]
    [InlineData("二是面向农村开展宣传30余场次。累计发放资料8万份。")]
    [InlineData("（二）面向农村开展宣传。共发放资料8万份。")]
    [InlineData("2.面向农村开展宣传。共发放资料8万份。")]
    [InlineData("一、2020年工作回顾\n全年发放资料8万份。")]
    public void A_number_that_may_not_be_the_years_is_left_to_a_person(string lines) => Assert.All(Guessed.Of(Head + lines).Figures(), figure => Assert.EndsWith("?", figure, StringComparison.Ordinal));

    [Theory]
    [InlineData("2020年，县科协举办科普日活动，发放资料300份。")]
    [InlineData("今年以来，县科协共发放资料300份。")]
    [InlineData("近三年来，县科协发放资料300份。")]
    [InlineData("10月20日，县科协又举办活动。现场发放资料300份。")]
    [InlineData("据介绍，余姚市现场发放资料300份。")]
    [InlineData("计划发放资料300份。")]
    public void A_number_that_may_not_be_the_events_is_left_to_a_person(string sentence) =>
        Assert.All(Guessed.Of("【县科协举办科普日活动】\n2021年9月17日，县科协举办科普日活动。" + sentence).Figures(), figure => Assert.EndsWith("?", figure, StringComparison.Ordinal));

    [Theory]
    [InlineData("全市全年发放资料10万份。")]
    [InlineData("全市科协系统全年共发放资料20万份。")]
    [InlineData("县科协在全省全年共发放资料50万份的形势下努力工作。")]
    [InlineData("据统计，全国全年共发放资料300万份。")]
    [InlineData("省科协全年共发放资料50万份，我们学习了他们的经验。")]
    [InlineData("市科协系统全年发放资料10万份。")]
    [InlineData("中国科协全年发放资料10万份。")]
    [InlineData("全年没有发放资料5000份的能力。")]
    [InlineData("全年未能发放资料5000份。")]
    [InlineData("全年减少发放资料5000份。")]
    [InlineData("全年发放资料不足5000份。")]
    public void A_number_of_a_level_above_and_one_that_was_not_reached_are_left_to_a_person(string line) =>
        Assert.All(Guessed.Of(ImportedTexts.Of(Head + line), OneCounty).Figures(), figure => Assert.EndsWith("?", figure, StringComparison.Ordinal));

    [Theory]
    [InlineData("在市科协的支持下，全年发放资料3万份。")]
    [InlineData("全年发放资料3万份，受到省科协表彰。")]
    [InlineData("参加全国科普日和全省科普工作会议，全年发放资料3万份。")]
    [InlineData("面向未成年人，全年向未成年人发放资料3万份。")]
    public void A_number_beside_the_name_of_a_level_above_is_the_texts_own(string line) =>
        Assert.Equal(["资料 3万"], Guessed.Of(ImportedTexts.Of(Head + line), OneCounty).Figures());

    [Fact]
    public void The_number_of_the_whole_city_is_that_of_its_own_report() =>
        Assert.Equal(["资料 10万"], Guessed.Of(ImportedTexts.Of("【曲靖市科协2021年工作总结】\n全市科协系统全年发放资料10万份。"), "title: 曲靖市科协\nurl: https://kexie.example.org\nregion: 曲靖市\n").Figures());

    [Theory]
    [InlineData("全市全年发放资料10万份，我县全年发放2万份。", "资料 10万?;资料 2万?")]
    [InlineData("全年计划发放资料5万份，实际发放3万余份。", "资料 5万?;资料 3万余?")]
    public void A_second_number_whose_thing_is_not_said_again_is_offered_too(string line, string figures) =>
        Assert.Equal(figures, string.Join(";", Guessed.Of(ImportedTexts.Of(Head + line), OneCounty).Figures()));

    [Fact]
    public void The_number_of_half_a_year_is_that_of_its_report() =>
        Assert.Equal(["资料 8万"], Guessed.Of("【县科协2021年上半年工作总结】\n上半年发放资料8万份。").Figures());

    [Fact]
    public void Two_numbers_of_one_metric_are_left_to_a_person()
    {
        var guessed = Guessed.Of(Head + "科普日展出展板121块。\n全年制作展板960块。");
        Assert.Equal(["展板 960?", "展板 121?"], guessed.Figures());
        Assert.Equal("文中不止一个数，请选定全年的", guessed.Evidence("figures"));
    }

    [Fact]
    public void The_number_of_one_event_is_not_that_of_the_year() =>
        Assert.Equal(["资料 5000?"], Guessed.Of(Head + "9月17日的科普日活动中，发放资料5000份。").Figures());

    [Fact]
    public void The_number_of_an_activity_is_its_own() =>
        Assert.Equal(["资料 5000"], Guessed.Of("【县科协举办科普日活动】\n2021年9月17日，县科协举办科普日活动，现场发放资料5000份。").Figures());

    [Fact]
    public void What_is_planned_is_not_counted()
    {
        Assert.Empty(Guessed.Of(Head + "全年做了许多工作。\n## 二、2022年工作计划\n全年发放资料5万份。").Figures());
        Assert.Empty(Guessed.Of("【县科协2022年工作计划】\n全年发放资料5万份。").Figures());
    }

    [Theory]
    [InlineData("活动现场，300余人参加。", "300余")]
    [InlineData("共有300余人参加了活动。", "300余")]
    [InlineData("参加活动群众达2000多人次。", "2000多")]
    [InlineData("参加活动的群众2000余人次。", "2000余")]
    [InlineData("活动吸引群众3000多人次。", "3000多")]
    [InlineData("500余名群众到场。", "500余名")]
    [InlineData("参加人数达到1,200人。", "1,200")]
    [InlineData("800余名学生参加了活动。", "800余名")]
    [InlineData("1000余名市民前来参观。", "1000余名")]
    [InlineData("近200人参加活动。", "近200")]
    public void Who_took_part_in_an_activity_is_its_figure(string line, string figure) =>
        Assert.Equal([$"人次 {figure}"], Guessed.Of("【县科协举办科普日活动】\n2021年9月17日，县科协举办科普日活动。" + line).Figures());

    [Theory]
    [InlineData("科普讲座有300余人参加。", "300余?")]
    [InlineData("全年各项活动共有9000余人参加。", "9000余")]
    [InlineData("全年参加活动的群众达2000多人次。", "2000多")]
    public void People_who_took_part_are_those_of_a_year_only_where_the_text_says_so(string line, string figure) =>
        Assert.Equal([$"人次 {figure}"], Guessed.Of(Head + line).Figures());

    [Theory]
    [InlineData("选送3名学生参加大赛。")]
    [InlineData("12人参加全省青少年科技创新大赛。")]
    [InlineData("30名专家参加评审。")]
    [InlineData("50人参加农技培训。")]
    [InlineData("机关有干部8人。")]
    [InlineData("慰问群众20名。")]
    [InlineData("发放资料xx份。")]
    [InlineData("会员由1210人发展壮大。")]
    [InlineData("现场接待咨询300余人次。")]
    [InlineData("选送3名学生参加大赛，建成2个站。")]
    [InlineData("召开会议3次，下发文件5份。")]
    public void Other_numbers_are_left_alone(string line) => Assert.Empty(Guessed.Of(Head + line).Figures());

    [Theory]
    [InlineData("全年开展活动32场次。5月的科技活动周发放资料4000份，全年共发放资料3万余份。", "资料 4000", "5月的科技活动周发放资料4000份")]
    [InlineData("县科协与教体、农业农村、卫生健康、生态环境、自然资源等二十多个单位在全县十二个乡镇（街道）的集镇上联合发放各类资料4000份（册），全年共发放资料3万余份。", "资料 4000", "…在全县十二个乡镇（街道）的集镇上联合发放各类资料4000份（册）")]
    [InlineData("县科协组织学习了新修订的科学技术普及法、工会法、妇女权益法、老年人权益保障法等发放资料5000份，全年共发放资料3万余份。", "资料 5000", "…工会法、妇女权益法、老年人权益保障法等发放资料5000份")]
    [InlineData("县科协组织学习了新修订的法律等，上午9:30在集镇上发放了资料4,000份，全年共发放资料3万余份。", "资料 4,000", "上午9:30在集镇上发放了资料4,000份")]
    [InlineData("县科协与教体农业农村卫生健康生态环境自然资源等二十多个单位在全县十二个乡镇街道的集镇上联合发放各类资料4000份送到农民群众手中受到了大家的热烈欢迎和一致好评并且登上了报纸，全年共发放资料3万余份。", "资料 4000", "…单位在全县十二个乡镇街道的集镇上联合发放各类资料4000份送到农民群众手中受到了大家的热烈…")]
    public void Evidence_begins_and_ends_where_a_clause_does_or_says_that_it_does_not(string line, string figure, string quote)
    {
        var guess = Guessed.Of(Head + line).Guesses.First(g => g.Key == "figures" && $"{g.Metric} {g.Value}" == figure);
        Assert.Equal(quote, guess.Quote);
    }
}
