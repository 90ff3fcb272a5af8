/**
 * Nodes of each chain: `id|zh|en|stage|strength`, stage u(pstream) m(idstream) d(ownstream) x (market) s(upport); strength + strong,
 * ~ developing, - weak, ! missing, user: the buyers' end, blank: not declared. Then its flows, ids of the nodes parted by `>`.
 */
export const NODE_TEXTS: Readonly<Record<string, { readonly nodes: string; readonly flows: string }>> = {
  bearing: {
    nodes: `
steel|轴承钢|Bearing steel|u|-
ball|钢球与滚子|Balls and rollers|u|+
cage|保持架|Cages|u|+
seal|密封件|Seals|u|!
ring|套圈锻车|Rings, forged and turned|m|+
grind|磨削与装配|Grinding and assembly|m|~
spindle|主轴轴承|Spindle bearings|d|~
wind|风电轴承|Wind turbine bearings|d|-
rail|轨道交通轴承|Rail bearings|d|!
test|检测与寿命试验|Testing and life trials|s|~`,
    flows:
      "steel>ball steel>ring ball>grind cage>grind seal>grind ring>grind grind>spindle grind>wind grind>rail test>grind",
  },
  alloy: {
    nodes: `
ingot|铝镁锭|Aluminium and magnesium ingots|u|+
master|中间合金|Master alloys|u|~
scrap|废料分拣|Scrap sorting|u|~
cast|压铸件|Die castings|m|+
extrude|挤压型材|Extrusions|m|+
foil|箔材|Foil|m|!
body|车身结构件|Vehicle body parts|d|~
shell|电子外壳|Device housings|d|-
maker|整车企业|Vehicle makers|x|user
design|一体化压铸设计|Integrated casting design|s|!`,
    flows:
      "ingot>master scrap>master master>cast ingot>extrude ingot>foil cast>body extrude>body extrude>shell body>maker design>cast",
  },
  marine: {
    nodes: `
plate|船用钢板|Ship plate|u|-
chain|系泊链|Mooring chains|u|+
engine|船用动力|Marine engines|u|!
electric|船舶电气|Ship electrics|u|~
hull|分段制造|Hull sections|m|+
deck|甲板机械|Deck machinery|m|~
cage|深水网箱|Deep-water cages|d|+
robot|水下机器人|Underwater robots|d|!
repair|修造与运维|Repair and service|x|~
class|检验认证|Class and certification|s|-`,
    flows:
      "plate>hull chain>deck engine>hull electric>deck electric>robot hull>cage deck>cage hull>repair robot>repair class>hull",
  },
  storage: {
    nodes: `
lithium|锂盐|Lithium salts|u|-
cathode|正极材料|Cathode material|u|+
anode|负极材料|Anode material|u|~
film|隔膜|Separators|u|!
cell|电芯|Cells|m|+
pack|电池系统|Battery systems|m|+
inverter|变流器|Inverters|m|-
station|储能电站|Storage plants|d|~
recycle|电池回收|Battery recycling|d|~
manage|能量管理软件|Energy management software|s|-`,
    flows:
      "lithium>cathode cathode>cell anode>cell film>cell cell>pack inverter>pack pack>station station>recycle recycle>cathode manage>station",
  },
  sensor: {
    nodes: `
wafer|硅晶圆|Silicon wafers|u|!
film|敏感材料|Sensing materials|u|-
design|芯片设计|Chip design|u|~
mems|微机电制造|MEMS making|m|-
seal|封装测试|Packaging and test|m|+
module|传感模组|Sensor modules|d|+
meter|智能仪表|Smart meters|d|+
grid|电网与水务用户|Grid and water users|x|user
platform|物联网平台|IoT platforms|x|~
lab|计量标准|Measurement standards|s|`,
    flows: "wafer>mems film>mems design>mems mems>seal seal>module module>meter meter>grid module>platform lab>meter",
  },
  compute: {
    nodes: `
power|绿电供应|Green power|u|~
server|服务器|Servers|u|!
cool|液冷设备|Liquid cooling|u|-
centre|数据中心|Data centres|m|+
line|直连网络|Direct lines|m|~
cloud|云服务|Cloud services|d|~
label|数据标注|Data labelling|d|+
model|行业模型|Industry models|d|-
public|政务用户|Public users|x|user
safe|安全与合规|Security and compliance|s|`,
    flows:
      "power>centre server>centre cool>centre centre>cloud line>cloud cloud>model label>model model>public safe>cloud",
  },
  med: {
    nodes: `
herb|道地药材|Medicinal herbs|u|+
inter|医药中间体|Intermediates|u|+
pack|药用包材|Drug packaging|u|~
active|原料药|Active ingredients|m|+
brew|发酵|Fermentation|m|~
dose|制剂|Finished dosage|d|~
bio|生物制品|Biologics|d|-
kit|诊断试剂|Diagnostics|d|~
trade|医药流通|Distribution|x|
trial|临床研究服务|Clinical research services|s|!`,
    flows:
      "herb>active inter>active brew>bio active>dose pack>dose dose>trade bio>trade kit>trade trial>dose trial>bio",
  },
  care: {
    nodes: `
plant|草本种植|Herb growing|u|+
extract|植物提取|Plant extracts|u|+
base|表面活性剂|Surfactants|u|!
bottle|包装材料|Packaging|u|~
brew|配方与代工|Formulas and contract making|m|+
skin|护肤品|Skin care|d|~
oral|口腔护理|Oral care|d|~
brand|品牌运营|Brands|x|-
live|直播电商|Live-stream sales|x|~
proof|功效评价|Efficacy testing|s|-`,
    flows:
      "plant>extract extract>brew base>brew bottle>skin brew>skin brew>oral skin>brand oral>brand brand>live proof>brew",
  },
  textile: {
    nodes: `
chip|聚酯切片|Polyester chips|u|!
fibre|功能纤维|Functional fibres|u|~
yarn|纺纱|Spinning|m|+
weave|织造|Weaving|m|+
dye|印染|Dyeing|m|-
coat|涂层复合|Coating and bonding|m|~
sport|运动服装|Sportswear|d|+
gown|医用纺织品|Medical textiles|d|~
shop|跨境电商|Cross-border sales|x|
sample|设计打样|Design and samples|s|-`,
    flows: "chip>fibre fibre>yarn yarn>weave weave>dye dye>coat coat>sport coat>gown sport>shop sample>sport",
  },
  broiler: {
    nodes: `
breed|祖代种鸡|Breeding stock|u|!
hatch|孵化|Hatching|u|+
feed|饲料|Feed|u|+
vet|动保兽药|Animal health|u|-
farm|标准化养殖|Standard farms|m|+
cut|屠宰分割|Slaughter and cutting|m|+
cook|熟食与预制菜|Cooked and ready meals|d|~
cold|冷链物流|Cold chain|x|~
manure|粪污资源化|Manure to resource|s|~
coop|合作社与农户|Co-operatives and farmers|s|+`,
    flows: "breed>hatch hatch>farm feed>farm vet>farm farm>cut cut>cook cut>cold cook>cold farm>manure coop>farm",
  },
  kelp: {
    nodes: `
seed|藻贝种苗|Seaweed and shellfish seed|u|~
bait|饵料|Bait|u|
sea|海上养殖|Sea farming|m|+
dry|初加工|First processing|m|+
algin|海藻酸盐|Alginates|d|~
snack|即食海产|Ready seafood|d|~
bio|海藻生物制品|Seaweed biologics|d|-
export|外贸|Exports|x|
port|渔港冷库|Port cold stores|s|~
carbon|碳汇计量|Carbon sink measurement|s|!`,
    flows: "seed>sea bait>sea sea>dry dry>algin dry>snack algin>bio snack>export algin>export port>dry carbon>sea",
  },
  travel: {
    nodes: `
scene|景区|Scenic areas|u|+
field|田园体验|Farm visits|u|~
craft|文创产品|Crafts and gifts|m|~
inn|特色住宿|Inns|m|+
table|地方餐饮|Local food|m|
heal|康复医疗|Rehabilitation|d|-
walk|户外运动|Outdoor sports|d|~
show|驻场演艺|Resident shows|d|!
ticket|票务与营销|Tickets and marketing|x|-
school|职业培训|Vocational training|s|~`,
    flows:
      "scene>inn field>table scene>craft inn>walk table>inn craft>ticket inn>heal walk>ticket show>ticket school>inn",
  },
};
